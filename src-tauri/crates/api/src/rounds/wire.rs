//! What the window asks of rounds, and what it is told.

use indexmap::IndexMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::text::Localised;

/// Starts a round of the service as it stands.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StartRound {
    /// The project's id.
    pub project: String,
    /// What people call the round.
    pub title: String,
    /// Days after which a session is erased.
    pub keep_days: u32,
    /// Whether participants may be themselves with invented data.
    pub as_oneself: bool,
    /// Whether the team tries it among themselves, which stays out of results.
    pub team: bool,
    /// The people of the cast who may be played; none means everybody.
    pub people: Vec<String>,
    /// The languages that participants may choose from; none means all of the service.
    pub languages: Vec<String>,
}

/// Asks what participants are told before they agree, and whom they can play.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadConsentNotice {
    /// The project's id.
    pub project: String,
    /// The language of the words.
    pub language: String,
    /// Days after which a session is erased.
    pub keep_days: u32,
}

/// What participants are told before they agree, and whom they can play.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConsentNotice {
    /// The sentences, in their order.
    pub sentences: Vec<String>,
    /// The people of the cast who can be played, by their ids.
    pub people: Vec<String>,
}

/// Asks for one round.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadRound {
    /// The project's id.
    pub project: String,
    /// The round's id.
    pub round: String,
}

/// The rounds of a project.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rounds {
    /// Each round, oldest first.
    pub rounds: Vec<RoundSummary>,
    /// The round that is being served.
    pub running: Option<RunningRound>,
}

/// A round.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundSummary {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The digest of the version that it pilots.
    pub version: String,
    /// When it was opened.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub opened_at: Timestamp,
    /// When it was closed.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_at: Option<Timestamp>,
    /// Days after which its sessions are erased.
    pub keep_days: u32,
    /// How many people have joined.
    pub joined: u32,
}

/// A round that is being served, and how people get in.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RunningRound {
    /// The round's id.
    pub round: String,
    /// The address that lets people in.
    pub join: String,
    /// The code, for whoever types it.
    pub code: String,
    /// The address as a picture for cameras, SVG.
    pub qr: String,
    /// Whether the team tries it among themselves.
    pub team: bool,
}

/// What a round has shown so far.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundView {
    /// The round.
    pub summary: RoundSummary,
    /// Whether the service has been changed since the round was opened.
    pub changed: bool,
    /// The pages that were shown, in the order of the version that is piloted.
    pub pages: Vec<RoundPage>,
    /// The participants, in the order in which they joined.
    pub sessions: Vec<SessionView>,
    /// What they said, in its order.
    pub feedback: Vec<FeedbackView>,
    /// What observers wrote down.
    pub notes: Vec<NoteView>,
    /// What can be measured.
    pub measures: RoundMeasures,
}

/// A page of the version that a round pilots.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundPage {
    /// The key of its step.
    pub key: String,
    /// What it was called.
    pub title: Localised,
}

/// A participant.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionView {
    /// The session's id.
    pub id: String,
    /// The mock person who is played; none is oneself, or has not been chosen yet.
    pub person: Option<String>,
    /// What that person is called.
    pub name: Localised,
    /// `phone`, `tablet` or `computer`.
    pub device: String,
    /// Whether it is the team's own.
    pub team: bool,
    /// Whether the participant has agreed to take part.
    pub agreed: bool,
    /// When it began.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub started_at: Timestamp,
    /// When an outcome was reached.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub ended_at: Option<Timestamp>,
    /// The step of that outcome.
    pub outcome: Option<String>,
    /// How easy it was, 1 to 7, where that was answered.
    pub seq: Option<u8>,
    /// The key of the step whose page was shown last.
    pub at: Option<String>,
    /// How each page went, by the step's key, in the order in which they were first seen.
    pub pages: IndexMap<String, PageRun>,
}

/// How a page went for a participant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageRun {
    /// Seconds on it so far, over all visits.
    pub seconds: u32,
    /// How often the participant came to it.
    pub visits: u32,
    /// Errors made on it.
    pub errors: u32,
    /// How it went, all in all.
    pub went: PageWent,
}

/// How it went on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum PageWent {
    /// In one visit and without an error.
    #[default]
    Smooth,
    /// With errors, or only after coming back to it.
    Hesitates,
    /// It was the last that was seen, and no outcome came.
    Stuck,
    /// The participant is there.
    Here,
}

/// Something that a participant said.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FeedbackView {
    /// Whose it is.
    pub session: String,
    /// The place it is about.
    pub place: String,
    /// The question it is about, where it is about one.
    pub question: Option<Localised>,
    /// How it went, 1 to 5.
    pub rating: Option<u8>,
    /// The words.
    pub text: String,
    /// When, which with the session names it.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// What the team makes of it.
    pub state: FeedbackState,
}

/// What the team makes of something that was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FeedbackState {
    /// Nobody has looked at it.
    #[default]
    New,
    /// It will be done.
    WillDo,
    /// Not now.
    NotNow,
    /// It is done.
    Done,
}

/// What an observer wrote down.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteView {
    /// Whose session it is about.
    pub session: Option<String>,
    /// The place it is about.
    pub place: String,
    /// The words.
    pub text: String,
    /// When.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
}

/// What a round measures; below five sessions these are observations and no rates.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundMeasures {
    /// Sessions that count.
    pub sessions: u32,
    /// The team's own, which do not.
    pub team_tests: u32,
    /// How many got to an outcome.
    pub completed: u32,
    /// Whether there are too few to speak of rates.
    pub observations: bool,
    /// The share who got there.
    pub completion: Option<EstimateView>,
    /// Seconds to an outcome.
    pub time: Option<EstimateView>,
    /// Single ease question, 1 to 7.
    pub seq: Option<EstimateView>,
    /// UMUX-Lite, 0 to 100.
    pub umux_lite: Option<EstimateView>,
    /// System Usability Scale, 0 to 100.
    pub sus: Option<EstimateView>,
    /// Where people got to.
    pub outcomes: Vec<OutcomeSeen>,
    /// What each page saw, in the order of the service.
    pub pages: Vec<PageSeen>,
    /// What people answered to the open question.
    pub open: Vec<String>,
}

/// How many people got to an outcome.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OutcomeSeen {
    /// What it is called.
    pub title: Localised,
    /// How many.
    pub count: u32,
}

/// A measured value with its interval and its number of cases.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EstimateView {
    /// The estimate.
    pub value: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// From how many.
    pub n: u32,
}

/// What a page saw in a round.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageSeen {
    /// The key of its step.
    pub key: String,
    /// Sessions that saw it.
    pub seen: u32,
    /// Sessions that ended there without an outcome.
    pub left: u32,
    /// Errors made on it.
    pub errors: u32,
    /// Texts that were refused, because they looked like real data.
    pub real_data: u32,
    /// Seconds on it, of those who went on.
    pub time: Option<EstimateView>,
    /// The questions on which errors were made, in the order of their errors.
    pub questions: Vec<QuestionSeen>,
}

/// A question on which errors were made.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct QuestionSeen {
    /// Its place.
    pub place: String,
    /// What it asked.
    pub label: Localised,
    /// Errors made on it.
    pub errors: u32,
}

/// Sorts something that was said.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SortFeedback {
    /// The project's id.
    pub project: String,
    /// Whose it is.
    pub session: String,
    /// When it was said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// What the team makes of it.
    pub state: FeedbackState,
}

/// Writes down what an observer sees.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WriteNote {
    /// The project's id.
    pub project: String,
    /// The round that is watched.
    pub round: String,
    /// Whose session it is about.
    pub session: Option<String>,
    /// The place it is about; empty for none.
    pub place: String,
    /// The words.
    pub text: String,
}
