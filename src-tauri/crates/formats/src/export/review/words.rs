//! The review document's own words, in each language.

use maket_model::question::Answer;
use maket_model::service::{OperationKind, Sensitivity};
use maket_model::step::{Content, EndKind, StepKind};

/// A word in English, Ukrainian and Estonian.
pub(super) type Word = [&'static str; 3];

pub(super) fn kind(kind: &StepKind) -> Word {
    match kind {
        StepKind::Start(_) => ["Start", "Початок", "Algus"],
        StepKind::Page(_) => ["Page", "Сторінка", "Leht"],
        StepKind::SignIn(_) => ["Sign-in", "Вхід", "Sisselogimine"],
        StepKind::Exchange(_) => {
            ["Exchange with a registry", "Обмін із реєстром", "Andmevahetus registriga"]
        }
        StepKind::Decision(_) => ["Decision", "Рішення", "Otsus"],
        StepKind::Pay(_) => ["Payment", "Оплата", "Maksmine"],
        StepKind::Sign(_) => ["Signature", "Підпис", "Allkiri"],
        StepKind::CheckAnswers(_) => {
            ["Check of the answers", "Перевірка відповідей", "Vastuste kontroll"]
        }
        StepKind::Review(_) => ["Official’s desk", "Розгляд посадовцем", "Ametniku ülevaatus"],
        StepKind::Wait(_) => ["Wait", "Очікування", "Ootamine"],
        StepKind::Notify(_) => ["Message", "Повідомлення", "Teavitus"],
        StepKind::Issue(_) => ["Document issued", "Видача документа", "Dokumendi väljastamine"],
        StepKind::Outcome(_) => ["End", "Завершення", "Tulemus"],
        StepKind::Module(_) => ["Module", "Модуль", "Teise teenuse sammud"],
        StepKind::Opaque(_) => ["Unknown kind", "Невідомий вид", "Tundmatu liik"],
    }
}

pub(super) fn end(end: EndKind) -> Word {
    match end {
        EndKind::Done => [
            "the person has what they came for",
            "людина отримала те, по що прийшла",
            "inimene sai, mille järele ta tuli",
        ],
        EndKind::Refused => ["the authority says no", "орган відмовив", "asutus keeldus"],
        EndKind::NotEligible => [
            "the service is not for them",
            "послуга не для цієї людини",
            "teenus ei ole selle inimese jaoks",
        ],
        EndKind::Elsewhere => ["it goes on elsewhere", "далі в іншому місці", "jätkub mujal"],
    }
}

/// An outcome of a step; a word that the format does not know stays as it is.
pub(super) fn outcome(word: &str) -> Option<Word> {
    Some(match word {
        "found" => ["found", "знайдено", "leitud"],
        "none" => ["nothing found", "нічого не знайдено", "kirjet pole"],
        "many" => ["several found", "знайдено кілька", "mitu kirjet"],
        "refused" => ["refused", "відмовлено", "keelduti"],
        "declined" => ["the person declines", "людина не погодилася", "inimene ei nõustu"],
        "unavailable" => {
            ["no answer from the registry", "реєстр не відповідає", "register ei vasta"]
        }
        "accepted" => ["accepted", "прийнято", "vastu võetud"],
        "rejected" => ["rejected", "не прийнято", "tagasi lükatud"],
        "unknown" => ["sent, no answer", "надіслано, відповіді немає", "saadetud, vastust pole"],
        "done" => ["done", "виконано", "tehtud"],
        "cancelled" => ["cancelled", "скасовано", "katkestatud"],
        "failed" => ["failed", "не вдалося", "ebaõnnestus"],
        "late" => ["the time is over", "строк минув", "tähtaeg on möödas"],
        "paid" => ["paid", "сплачено", "makstud"],
        "signed" => ["signed", "підписано", "allkirjastatud"],
        "approved" => ["approved", "погоджено", "heaks kiidetud"],
        "sent-back" => ["sent back", "повернуто", "tagasi saadetud"],
        _ => return None,
    })
}

pub(super) fn answer(answer: &Answer) -> Word {
    match answer {
        Answer::Text(_) => ["Text", "Текст", "Tekst"],
        Answer::Number(_) => ["Number", "Число", "Arv"],
        Answer::Money(_) => ["Amount of money", "Сума", "Rahasumma"],
        Answer::Date(_) => ["Date", "Дата", "Kuupäev"],
        Answer::Month(_) => ["Month", "Місяць", "Kuu"],
        Answer::Time(_) => ["Time", "Час", "Kellaaeg"],
        Answer::YesNo(_) => ["Yes or no", "Так чи ні", "Jah või ei"],
        Answer::OneOf(_) => ["One of", "Одне з", "Üks mitmest"],
        Answer::ManyOf(_) => ["Any of", "Кілька з", "Mitu paljudest"],
        Answer::Choose(_) => {
            ["One of the records found", "Один зі знайдених записів", "Üks leitud kirjetest"]
        }
        Answer::Email(_) => ["E-mail address", "Електронна пошта", "E-posti aadress"],
        Answer::Phone(_) => ["Telephone number", "Номер телефону", "Telefoninumber"],
        Answer::PersonName(_) => ["Name of a person", "Ім’я людини", "Inimese nimi"],
        Answer::Address(_) => ["Address", "Адреса", "Aadress"],
        Answer::NationalId(_) => ["Personal number", "Номер особи", "Isikukood"],
        Answer::DocumentNumber(_) => {
            ["Number of a document", "Номер документа", "Dokumendi number"]
        }
        Answer::Organisation(_) => {
            ["Number of an organisation", "Номер організації", "Organisatsiooni kood"]
        }
        Answer::Classifier(_) => {
            ["Code of a classifier", "Код класифікатора", "Klassifikaatori kood"]
        }
        Answer::Iban(_) => ["Account number", "Номер рахунку", "Pangakonto"],
        Answer::VehiclePlate(_) => ["Vehicle’s plate", "Номерний знак", "Numbrimärk"],
        Answer::File(_) => ["File", "Файл", "Fail"],
        Answer::Consent(_) => ["Consent", "Згода", "Nõusolek"],
        Answer::Group(_) => ["Several of these", "Кілька таких", "Korduv rühm"],
        Answer::Opaque(_) => ["Unknown type", "Невідомий тип", "Tundmatu liik"],
    }
}

/// What marks a block of content, where something does.
pub(super) fn content(content: &Content) -> Option<Word> {
    match content {
        Content::Markdown(_) | Content::Inset(_) => None,
        Content::Details(_) => Some(["Behind a click", "За натисканням", "Avatav tekst"]),
        Content::Warning(_) => Some(["Warning", "Увага", "Hoiatus"]),
        Content::Image(_) => Some(["Picture", "Зображення", "Pilt"]),
        Content::Opaque(_) => Some(["Unknown content", "Невідомий вміст", "Tundmatu sisu"]),
    }
}

pub(super) fn sensitivity(sensitivity: Sensitivity) -> Word {
    match sensitivity {
        Sensitivity::Public => ["open data", "відкриті дані", "avaandmed"],
        Sensitivity::Personal => ["personal data", "персональні дані", "isikuandmed"],
        Sensitivity::Special => {
            ["special categories of data", "особливі категорії даних", "eriliigilised isikuandmed"]
        }
    }
}

pub(super) fn operation(kind: OperationKind) -> Word {
    match kind {
        OperationKind::Read => ["is asked", "запитуємо", "küsime"],
        OperationKind::Write => ["is told", "повідомляємо", "teatame"],
    }
}
