//! The tidy table as Parquet: the same columns and rows as the CSV, with types, and with nothing where nothing was said.

use super::together::in_order;
use bytes::Bytes;
use kamae::exchange::tidy::{Column, Type, level, status};
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::Member;
use kamae::score::row::State;
use parquet::column::writer::ColumnCloseResult;
use parquet::data_type::{ByteArray, ByteArrayType, Int32Type};
use parquet::errors::Result;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use std::io::Write;
use std::sync::Arc;

/// Assessments in one group of rows: few enough that every column has a dictionary, that of the ids too.
const GROUP: usize = 20_000;
/// Assessments whose rows are handed over at once.
const STEP: usize = 500;

/// Writes all rows: groups of them are made as files of their own in memory, two at a time, and put one after the other.
pub(crate) fn write(
    out: impl Write + Send,
    members: impl Iterator<Item = Member>,
    questionnaire: &Questionnaire,
) -> Result<()> {
    let schema = Arc::new(parse_message_type(&schema())?);
    let properties = WriterProperties::builder()
        .set_created_by(format!("kamae {}", kamae::VERSION))
        // Least and greatest of ids and codes help nobody to find anything.
        .set_statistics_enabled(EnabledStatistics::None)
        .build();
    let properties = Arc::new(properties);
    let make = |members: &[Member]| {
        let mut file = SerializedFileWriter::new(Vec::new(), schema.clone(), properties.clone())?;
        rows(file.next_row_group()?, members, questionnaire)?;
        file.into_inner().map(Bytes::from)
    };
    let mut file = SerializedFileWriter::new(out, schema.clone(), properties.clone())?;
    in_order(members, GROUP, make, |made| append(&mut file, &made?))?;
    file.close().map(drop)
}

fn schema() -> String {
    let column = |column: Column| {
        let (stored, said) = match column.kind() {
            Type::Text => ("binary", "STRING"),
            Type::Day => ("int32", "DATE"),
            Type::Number => ("int32", "INTEGER(16,true)"),
        };
        let needed = if column.is_always_there() { "required" } else { "optional" };
        format!("{needed} {stored} {} ({said}); ", column.name())
    };
    format!("message kamae {{ {}}}", Column::ALL.map(column).concat())
}

/// Puts the only group of a file behind the groups that are there.
fn append(file: &mut SerializedFileWriter<impl Write + Send>, made: &Bytes) -> Result<()> {
    let read = SerializedFileReader::new(made.clone())?;
    let mut group = file.next_row_group()?;
    for own in read.metadata().row_groups() {
        for column in own.columns() {
            let close = ColumnCloseResult {
                bytes_written: column.compressed_size().unsigned_abs(),
                rows_written: own.num_rows().unsigned_abs(),
                metadata: column.clone(),
                bloom_filter: None,
                column_index: None,
                offset_index: None,
            };
            group.append_column(made, close)?;
        }
    }
    group.close().map(drop)
}

fn rows<W: Write + Send>(
    mut group: SerializedRowGroupWriter<'_, W>,
    members: &[Member],
    questionnaire: &Questionnaire,
) -> Result<()> {
    for column in Column::ALL {
        let Some(mut writer) = group.next_column()? else { break };
        for members in members.chunks(STEP) {
            match column.kind() {
                Type::Text => texts(&mut writer, column, members, questionnaire)?,
                Type::Day | Type::Number => numbers(&mut writer, column, members)?,
            }
        }
        writer.close()?;
    }
    group.close().map(drop)
}

/// A value a row; an empty text is nothing.
fn texts(
    writer: &mut SerializedColumnWriter<'_>,
    column: Column,
    members: &[Member],
    questionnaire: &Questionnaire,
) -> Result<()> {
    let array = |text: String| ByteArray::from(text.into_bytes());
    let items: Vec<ByteArray> =
        questionnaire.items.iter().map(|item| array(column.of_item(item, questionnaire))).collect();
    let of_status = |state: &State| ByteArray::from(status(*state));
    let mut values = Vec::with_capacity(members.len() * items.len());
    for member in members {
        match column {
            Column::Status => values.extend(member.cells.iter().map(of_status)),
            column if column.is_of_member() => {
                let value = array(column.of_member(member, questionnaire));
                values.extend(items.iter().map(|_| value.clone()));
            }
            _ => values.extend(items.iter().cloned()),
        }
    }
    let writer = writer.typed::<ByteArrayType>();
    if column.is_always_there() {
        return writer.write_batch(&values, None, None).map(drop);
    }
    let levels: Vec<i16> = values.iter().map(|value| i16::from(!value.is_empty())).collect();
    values.retain(|value| !value.is_empty());
    writer.write_batch(&values, Some(&levels), None).map(drop)
}

fn numbers(writer: &mut SerializedColumnWriter<'_>, column: Column, members: &[Member]) -> Result<()> {
    let value = |member: &Member, state: &State| match column {
        Column::Day => member.modified.date().map(kamae::model::date::Date::days),
        Column::Team => member.traits.team.map(i32::from),
        _ => level(*state).map(i32::from),
    };
    let all: Vec<Option<i32>> =
        members.iter().flat_map(|member| member.cells.iter().map(|state| value(member, state))).collect();
    let levels: Vec<i16> = all.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<i32> = all.into_iter().flatten().collect();
    writer.typed::<Int32Type>().write_batch(&values, Some(&levels), None).map(drop)
}
