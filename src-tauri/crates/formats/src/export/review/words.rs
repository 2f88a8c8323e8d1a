//! The review document's own words, in English and Ukrainian.

use maket_model::question::Answer;
use maket_model::service::{OperationKind, Sensitivity};
use maket_model::step::{Content, EndKind, StepKind};

/// A word in English and in Ukrainian.
pub(super) type Word = (&'static str, &'static str);

pub(super) fn kind(kind: &StepKind) -> Word {
    match kind {
        StepKind::Start(_) => ("Start", "Початок"),
        StepKind::Page(_) => ("Page", "Сторінка"),
        StepKind::SignIn(_) => ("Sign-in", "Вхід"),
        StepKind::Exchange(_) => ("Exchange with a registry", "Обмін із реєстром"),
        StepKind::Decision(_) => ("Decision", "Рішення"),
        StepKind::Pay(_) => ("Payment", "Оплата"),
        StepKind::Sign(_) => ("Signature", "Підпис"),
        StepKind::CheckAnswers(_) => ("Check of the answers", "Перевірка відповідей"),
        StepKind::Review(_) => ("Official’s desk", "Розгляд посадовцем"),
        StepKind::Wait(_) => ("Wait", "Очікування"),
        StepKind::Notify(_) => ("Message", "Повідомлення"),
        StepKind::Issue(_) => ("Document issued", "Видача документа"),
        StepKind::Outcome(_) => ("End", "Завершення"),
        StepKind::Module(_) => ("Module", "Модуль"),
        StepKind::Opaque(_) => ("Unknown kind", "Невідомий вид"),
    }
}

pub(super) fn end(end: EndKind) -> Word {
    match end {
        EndKind::Done => ("the person has what they came for", "людина отримала те, по що прийшла"),
        EndKind::Refused => ("the authority says no", "орган відмовив"),
        EndKind::NotEligible => ("the service is not for them", "послуга не для цієї людини"),
        EndKind::Elsewhere => ("it goes on elsewhere", "далі в іншому місці"),
    }
}

/// An outcome of a step; a word that the format does not know stays as it is.
pub(super) fn outcome(word: &str) -> Option<Word> {
    Some(match word {
        "found" => ("found", "знайдено"),
        "none" => ("nothing found", "нічого не знайдено"),
        "many" => ("several found", "знайдено кілька"),
        "refused" => ("refused", "відмовлено"),
        "declined" => ("the person declines", "людина не погодилася"),
        "unavailable" => ("no answer from the registry", "реєстр не відповідає"),
        "accepted" => ("accepted", "прийнято"),
        "rejected" => ("rejected", "не прийнято"),
        "unknown" => ("sent, no answer", "надіслано, відповіді немає"),
        "done" => ("done", "виконано"),
        "cancelled" => ("cancelled", "скасовано"),
        "failed" => ("failed", "не вдалося"),
        "late" => ("the time is over", "строк минув"),
        "paid" => ("paid", "сплачено"),
        "signed" => ("signed", "підписано"),
        "approved" => ("approved", "погоджено"),
        "sent-back" => ("sent back", "повернуто"),
        _ => return None,
    })
}

pub(super) fn answer(answer: &Answer) -> Word {
    match answer {
        Answer::Text(_) => ("Text", "Текст"),
        Answer::Number(_) => ("Number", "Число"),
        Answer::Money(_) => ("Amount of money", "Сума"),
        Answer::Date(_) => ("Date", "Дата"),
        Answer::Month(_) => ("Month", "Місяць"),
        Answer::Time(_) => ("Time", "Час"),
        Answer::YesNo(_) => ("Yes or no", "Так чи ні"),
        Answer::OneOf(_) => ("One of", "Одне з"),
        Answer::ManyOf(_) => ("Any of", "Кілька з"),
        Answer::Choose(_) => ("One of the records found", "Один зі знайдених записів"),
        Answer::Email(_) => ("E-mail address", "Електронна пошта"),
        Answer::Phone(_) => ("Telephone number", "Номер телефону"),
        Answer::PersonName(_) => ("Name of a person", "Ім’я людини"),
        Answer::Address(_) => ("Address", "Адреса"),
        Answer::NationalId(_) => ("Personal number", "Номер особи"),
        Answer::DocumentNumber(_) => ("Number of a document", "Номер документа"),
        Answer::Organisation(_) => ("Number of an organisation", "Номер організації"),
        Answer::Classifier(_) => ("Code of a classifier", "Код класифікатора"),
        Answer::Iban(_) => ("Account number", "Номер рахунку"),
        Answer::VehiclePlate(_) => ("Vehicle’s plate", "Номерний знак"),
        Answer::File(_) => ("File", "Файл"),
        Answer::Consent(_) => ("Consent", "Згода"),
        Answer::Group(_) => ("Several of these", "Кілька таких"),
        Answer::Opaque(_) => ("Unknown type", "Невідомий тип"),
    }
}

/// What marks a block of content, where something does.
pub(super) fn content(content: &Content) -> Option<Word> {
    match content {
        Content::Markdown(_) | Content::Inset(_) => None,
        Content::Details(_) => Some(("Behind a click", "За натисканням")),
        Content::Warning(_) => Some(("Warning", "Увага")),
        Content::Image(_) => Some(("Picture", "Зображення")),
        Content::Opaque(_) => Some(("Unknown content", "Невідомий вміст")),
    }
}

pub(super) fn sensitivity(sensitivity: Sensitivity) -> Word {
    match sensitivity {
        Sensitivity::Public => ("open data", "відкриті дані"),
        Sensitivity::Personal => ("personal data", "персональні дані"),
        Sensitivity::Special => ("special categories of data", "особливі категорії даних"),
    }
}

pub(super) fn operation(kind: OperationKind) -> Word {
    match kind {
        OperationKind::Read => ("is asked", "запитуємо"),
        OperationKind::Write => ("is told", "повідомляємо"),
    }
}
