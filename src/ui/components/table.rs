//! A table of words: heads that repeat on paper, rows that become blocks on a phone.
//!
//! The roles are written out, because a style sheet that makes a row a block takes its meaning away.

use yew::prelude::*;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head; on a phone it stands before every cell.
    pub head: AttrValue,
    /// Its class: `num`, `one`, `line`, or nothing.
    pub class: &'static str,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about, unique in the table.
    pub key: String,
    /// One for every column; the first names the row.
    pub cells: Vec<Html>,
}

impl Column {
    /// A column of words.
    pub fn words(head: AttrValue) -> Self {
        Self { head, class: "" }
    }

    /// A column of a few words that stay together.
    pub fn one(head: AttrValue) -> Self {
        Self { head, class: "one" }
    }

    /// A column of a few words that stay together on a screen; paper is narrower.
    pub fn line(head: AttrValue) -> Self {
        Self { head, class: "line" }
    }

    /// A column of numbers.
    pub fn numbers(head: AttrValue) -> Self {
        Self { head, class: "num" }
    }
}

/// A table that is called `label`; on a screen, the rows past the first so many are the inside of a
/// [`More`](super::more::More).
pub fn table(label: &AttrValue, columns: &[Column], rows: impl IntoIterator<Item = Row>, first: usize) -> Html {
    let rows = rows.into_iter().enumerate().map(|(at, row)| line(columns, row, at >= first));
    html! {
        <table class="table table-rows" role="table" aria-label={label}>
            <thead role="rowgroup">
                <tr role="row">{ for columns.iter().map(head) }</tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

fn head(column: &Column) -> Html {
    let head = &column.head;
    html! { <th key={head.to_string()} scope="col" role="columnheader" class={column.class}>{ head }</th> }
}

fn line(columns: &[Column], row: Row, more: bool) -> Html {
    let cells = columns.iter().zip(row.cells).enumerate().map(|(at, (column, cell))| match at {
        0 => html! { <th key={at} scope="row" role="rowheader">{ cell }</th> },
        _ => html! { <td key={at} role="cell" class={column.class} data-head={&column.head}>{ cell }</td> },
    });
    html! { <tr key={row.key} role="row" data-more={more.then_some("")}>{ for cells }</tr> }
}

/// A cell of text; an empty one stays empty, so that a phone leaves it out.
pub fn cell(text: &AttrValue) -> Html {
    html! { text }
}
