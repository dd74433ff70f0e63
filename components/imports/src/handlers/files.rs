//! Files of people: sent, and looked through without changing anything.

use bytes::Bytes;
use http::StatusCode;
use portico::ids::EventId;
use portico::people::import::{self, Counts, FoundRow, ImportList, ImportPage, Line, Planner, ROWS_AT_ONCE, Row, Sheet};
use portico::people::{Begins, ContactDirectory, OfferedRole};
use portico_studio::{administrator, answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::forms::{SentFile, sent_file};
use crate::pages::{self, FileRefusal, Looked};

/// An administrator, with the frame of a page.
pub(super) async fn frame(context: &RequestContext) -> Result<(DeskSession, DeskAdmitted<ContactDirectory>)> {
    let begins = Begins::After("\u{10ffff}", "");
    let (desk_session, page) = open(context, async |db, agent| ContactDirectory::load(db, agent, &begins).await).await?;
    if page.subject.may_edit { Ok((desk_session, page)) } else { Err(HttpError::not_found().within(page.page_context)) }
}

/// The site's roles.
pub(super) async fn roles(context: &RequestContext) -> Result<Vec<OfferedRole>> {
    let agent = &context.agent()?.agent;
    Ok(portico::people::site_roles(&database::default().await?, agent).await?)
}

/// `GET /studio/people/imports`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = frame(context).await?;
    let imports = ImportList::load(&database::internal().await?, &desk_session.session, context.call.at).await?.imports;
    answer(context, &desk_session, pages::files(page.page_context, &imports, None)).await
}

/// `POST /studio/people/imports`: looks the file through, and keeps it with what each row would do.
pub async fn send(context: &RequestContext, _: &Path) -> Result<Response> {
    let desk_session = administrator(context).await?;
    let sent = sent_file(context).await?;
    let read = sent.as_ref().map_or(Err(FileRefusal::None), |sent| read(&sent.bytes));
    match (read, &sent) {
        (Ok(sheet), Some(SentFile { form_id, name, .. })) => {
            look_through(context, &desk_session, form_id, name, &sheet).await?;
            Ok(Response::redirect(&format!("/studio/people/imports/{form_id}")))
        }
        (read, _) => {
            let refusal = read.err().unwrap_or(FileRefusal::None);
            let (desk_session, page) = frame(context).await?;
            let imports = ImportList::load(&database::internal().await?, &desk_session.session, context.call.at).await?.imports;
            Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::files(page.page_context, &imports, Some(&refusal))))
        }
    }
}

fn read(bytes: &Bytes) -> std::result::Result<Sheet, FileRefusal> {
    if bytes.is_empty() { Err(FileRefusal::None) } else { import::read(bytes).map_err(FileRefusal::Unreadable) }
}

async fn look_through(context: &RequestContext, desk_session: &DeskSession, id: &EventId, name: &str, sheet: &Sheet) -> Result<()> {
    let (default, internal) = (database::default().await?, database::internal().await?);
    let count = sheet.rows.len();
    if !import::begin(&internal, id, &desk_session.agent, name, context.call.at, count, &sheet.ignored).await? {
        // A double click: whoever came first looks it through.
        return Ok(());
    }
    let mut planner = Planner::new(id.clone(), &roles(context).await?);
    let mut counts = Counts::default();
    for (chunk, rows) in sheet.rows.chunks(ROWS_AT_ONCE).enumerate() {
        let found = import::found(&default, &desk_session.agent, &sought(rows)).await?.ok_or_else(HttpError::not_found)?;
        let first = chunk * ROWS_AT_ONCE + 1;
        let lines: Vec<Line> = rows
            .iter()
            .zip(found)
            .enumerate()
            .map(|(n, (row, found))| {
                let planned = planner.plan(row, found);
                counts.add(planned.outcome);
                Line { place: first + n, line: row.line, outcome: planned.outcome, row: row.shortened(), says: planned.says }
            })
            .collect();
        import::keep_lines(&internal, id, &lines).await?;
    }
    Ok(import::count(&internal, id, &counts).await?)
}

/// What of rows is looked up.
pub(super) fn sought(rows: &[Row]) -> Vec<FoundRow<'_>> {
    rows.iter()
        .map(|row| FoundRow { organisation: &row.organisation, key: Planner::key_of(&row.organisation), email: &row.email })
        .collect()
}

/// `GET /studio/people/imports/:import?after=&outcome=`
pub async fn lines(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, page) = frame(context).await?;
    let id = EventId::parse(path.get("import")).ok_or_else(HttpError::not_found)?;
    let (after, outcome) = (context.query("after")?.parse().unwrap_or(0), context.query("outcome")?);
    let looked = ImportPage::load(&database::internal().await?, &desk_session.session, context.call.at, &id, after, &outcome).await?;
    let Some(import) = &looked.import else { return Err(HttpError::not_found().within(page.page_context)) };
    let shown = Looked { import, lines: &looked.lines, outcome: &outcome, is_first: after == 0 };
    answer(context, &desk_session, pages::file(page.page_context, &shown)).await
}
