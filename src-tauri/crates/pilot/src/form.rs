//! Posted forms and queries, within limits.

use crate::stop::Stop;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::Uri;
use maket_render::page::ErrorKind;

/// The most bytes of a form.
pub(crate) const BYTES: usize = 256 * 1024;
/// The most fields of a form.
const FIELDS: usize = 5_000;

/// The fields of a form or a query, in their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

/// A posted form; what is larger than allowed is refused.
impl<S: Sync> FromRequest<S> for Fields {
    type Rejection = Stop;

    async fn from_request(request: Request, _: &S) -> Result<Self, Stop> {
        let too_large = || Stop::of(ErrorKind::TooLarge);
        let bytes = to_bytes(request.into_body(), BYTES).await.map_err(|_| too_large())?;
        Self::parse(&bytes).ok_or_else(too_large)
    }
}

impl Fields {
    /// The fields of an address.
    pub(crate) fn of_query(uri: &Uri) -> Self {
        Self::parse(uri.query().unwrap_or_default().as_bytes()).unwrap_or_default()
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(bytes) {
            if fields.len() == FIELDS {
                return None;
            }
            // A browser sends line ends as CR LF; a character that no keyboard has is nobody's
            // answer, and those that mark a page's own words least of all.
            let [begins, ends] = maket_render::OWN_MARKS;
            let value = value.replace("\r\n", "\n").replace(['\0', begins, ends], "");
            fields.push((name.into_owned(), value));
        }
        Some(Self(fields))
    }

    /// The first field of a name, without the space around it.
    pub(crate) fn get(&self, name: &str) -> &str {
        let of_name = self.0.iter().find(|(field, _)| field == name);
        of_name.map_or("", |(_, value)| value.trim())
    }

    /// All fields of a name.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The first number of a name.
    pub(crate) fn number(&self, name: &str) -> Option<u8> {
        self.get(name).parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    async fn posted(body: impl Into<Body>) -> Result<Fields, Stop> {
        Fields::from_request(Request::new(body.into()), &()).await
    }

    #[tokio::test]
    async fn a_form_is_read_in_its_order() {
        let body =
            "do=continue&q=_&q=b&text=%D0%84%D0%B2%D0%B0+a%0D%0Ab%00&q=a&m=%EE%80%800%EE%80%81";
        let fields = posted(body).await.unwrap();
        assert_eq!(fields.get("do"), "continue", "what is to be done");
        assert_eq!(fields.all("q").collect::<Vec<_>>(), ["_", "b", "a"], "every tick");
        assert_eq!(fields.get("text"), "Єва a\nb", "one kind of line end");
        assert_eq!(fields.get("m"), "0", "nobody writes the marks of a page's own words");
        assert_eq!(fields.get("missing"), "", "what is not there is empty");
    }

    #[tokio::test]
    async fn a_form_beyond_the_limits_is_refused() {
        let long = format!("a={}", "x".repeat(BYTES));
        assert!(posted(long).await.is_err(), "too many bytes");
        let many = "a&".repeat(FIELDS + 1);
        assert!(posted(many).await.is_err(), "too many fields");
    }
}
