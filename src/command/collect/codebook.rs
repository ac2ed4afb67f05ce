//! The codebook of the tidy table: every column and every value, what it means in each language.

use kamae::exchange::builtin::words;
use kamae::exchange::csv;
use kamae::exchange::problem::Problem;
use kamae::exchange::questionnaire_json::WithWords;
use kamae::exchange::tidy::{Column, STATUS, Type};
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::QuestionnaireWords;
use kamae::i18n::words::Words;

/// One language, with the names of the questionnaire in it.
type Spoken = (Words, QuestionnaireWords);

/// The codebook as CSV: a row a column with no value, then a row for each value that has a meaning of its own.
pub(crate) fn write(asked: &WithWords) -> Result<String, Problem> {
    let spoken =
        Language::ALL.map(|language| Ok((words::interface(language)?, super::super::report::names(language, asked)?)));
    let spoken: Vec<Spoken> = spoken.into_iter().collect::<Result<_, Problem>>()?;
    let heads = ["column", "type", "value"].map(str::to_owned);
    let meanings = Language::ALL.map(|language| format!("meaning_{}", language.code()));
    let mut rows = vec![heads.into_iter().chain(meanings).collect()];
    for column in Column::ALL {
        let kind = match column.kind() {
            Type::Text => "text",
            Type::Day => "date",
            Type::Number => "integer",
        };
        let row = |value: &str, say: &dyn Fn(&Spoken) -> String| {
            let begin = [column.name(), kind, value].map(str::to_owned);
            begin.into_iter().chain(spoken.iter().map(say)).collect::<Vec<_>>()
        };
        rows.push(row("", &|(words, _)| words.text(column.meaning()).to_owned()));
        rows.extend(
            values(column, asked).into_iter().map(|value| row(&value, &|spoken| meaning(column, &value, spoken))),
        );
    }
    // Somebody is going to open it in Excel, in Japan too.
    Ok(csv::BYTE_ORDER_MARK.to_owned() + &csv::write(&rows))
}

/// The values of a column that mean something, in their order.
fn values(column: Column, asked: &WithWords) -> Vec<String> {
    let all = &asked.questionnaire;
    let groups = |only: &dyn Fn(usize) -> bool| {
        let of = all.groups.iter().enumerate().filter(|(at, _)| only(*at));
        of.map(|(_, group)| group.id.to_string()).collect()
    };
    match column {
        Column::Questionnaire => vec![all.id.to_string()],
        Column::Function => groups(&|at| all.functions().any(|(function, _)| function == at)),
        Column::Category => groups(&|at| all.categories().any(|(category, _)| category == at)),
        Column::Outcome => all.items.iter().map(|item| item.id.to_string()).collect(),
        Column::Status => STATUS.map(|(name, _)| name.to_owned()).into(),
        Column::Level => (0..all.levels).map(|level| level.to_string()).collect(),
        _ => Vec::new(),
    }
}

fn meaning(column: Column, value: &str, (words, names): &Spoken) -> String {
    match column {
        Column::Questionnaire => names.title.clone(),
        Column::Status => STATUS
            .iter()
            .find(|(name, _)| *name == value)
            .map(|(_, key)| words.text(*key).to_owned())
            .unwrap_or_default(),
        Column::Level => value.parse().map(|level| names.level(level).to_owned()).unwrap_or_default(),
        _ => {
            let question = names.items.get(value).map(|item| item.question.as_str()).unwrap_or_default();
            let parts = [names.title(value), question].into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" – ")
        }
    }
}
