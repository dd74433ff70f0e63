//! A file of people is read in, some thousand rows at a press of the button. Broken off, it is gone on with; sent twice, it changes nothing twice.

use portico::command;
use portico::ids::EventId;
use portico::people::import::{self, FinishImport, Import, ImportPage, Line, Outcome, Planner, ROWS_AT_ONCE, ROWS_PER_PRESS};
use portico_studio::administrator;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::files::{roles, sought};

/// `POST /studio/people/imports/:import/reading`: rows that are refused are left out, which `good` agrees to where there are some.
pub async fn read_in(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = administrator(context).await?;
    let import = load(context, &desk_session, path).await?;
    let here = format!("/studio/people/imports/{}", import.id);
    let Some(counts) = &import.counts else { return Ok(Response::redirect(&here)) };
    if counts.refused > 0 && !import.started && context.form().first("good").is_empty() {
        return Ok(Response::redirect(&format!("{here}?outcome=refused")));
    }
    let until = import.lines.min(import.done + ROWS_PER_PRESS);
    let (mut done, mut written) = (import.done, import.written);
    let mut planner = Planner::new(import.id.clone(), &roles(context).await?);
    while done < until {
        let next = until.min(done + ROWS_AT_ONCE);
        let made = read_rows(context, &desk_session, &import.id, &mut planner, done, next).await?;
        let internal = database::internal().await?;
        if !import::advance(&internal, &import.id, context.call.at, done, next, made).await? {
            // Somebody else goes on with it.
            return Ok(Response::redirect(&here));
        }
        (done, written) = (next, written + made);
    }
    if done == import.lines {
        finish(context, &desk_session, &import, written).await?;
    }
    Ok(Response::redirect(&here))
}

async fn load(context: &RequestContext, desk_session: &DeskSession, path: &Path) -> Result<Import> {
    let id = EventId::parse(path.get("import")).ok_or_else(HttpError::not_found)?;
    let page = ImportPage::load(&database::internal().await?, &desk_session.session, context.call.at, &id, i64::MAX, "").await?;
    page.import.ok_or_else(HttpError::not_found)
}

/// Some rows, by what there is now. What was sound and is not any more stands on the page as refused.
async fn read_rows(
    context: &RequestContext,
    desk_session: &DeskSession,
    id: &EventId,
    planner: &mut Planner,
    after: usize,
    until: usize,
) -> Result<usize> {
    let (default, internal) = (database::default().await?, database::internal().await?);
    let kept = import::rows(&internal, id, after, until).await?;
    let rows: Vec<_> = kept.iter().map(|kept| kept.row.clone()).collect();
    let found = import::found(&default, &desk_session.agent, &sought(&rows)).await?.ok_or_else(HttpError::not_found)?;
    let (mut steps, mut refused) = (Vec::new(), Vec::new());
    for (kept, found) in kept.into_iter().zip(found) {
        let planned = planner.plan(&kept.row, found);
        if planned.outcome == Outcome::Refused {
            refused.push(Line { place: kept.place, line: kept.line, outcome: Outcome::Refused, row: kept.row, says: planned.says });
        }
        steps.extend(planned.steps);
    }
    if !refused.is_empty() {
        import::keep_lines(&internal, id, &refused).await?;
    }
    if steps.is_empty() { Ok(0) } else { Ok(import::write(&default, &context.call, &desk_session.agent, &steps).await?) }
}

/// The log is told once, whoever comes last.
async fn finish(context: &RequestContext, desk_session: &DeskSession, import: &Import, written: usize) -> Result<()> {
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (file, lines, written) = (import.file.as_str(), number(import.lines), number(written));
    let command = FinishImport { by: &desk_session.agent, import: &import.id, file, lines, written };
    let id = EventId::of_submission(&import.id, &["people.imported"]);
    command::run(&database::default().await?, &context.call, &id, &command).await?;
    Ok(())
}

/// `POST /studio/people/imports/:import/discarding`
pub async fn discard(context: &RequestContext, path: &Path) -> Result<Response> {
    administrator(context).await?;
    let id = EventId::parse(path.get("import")).ok_or_else(HttpError::not_found)?;
    let is_gone = import::discard(&database::internal().await?, &id).await?;
    Ok(Response::redirect(if is_gone { "/studio/people/imports?done=discarded" } else { "/studio/people/imports" }))
}
