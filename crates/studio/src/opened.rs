//! What the pages of all things have in common: opening one, and saving it as a draft.

use http::StatusCode;
use http::header::CONTENT_SECURITY_POLICY;
use portico::command;
use portico::definition::{Definition, ValidationError};
use portico::ids::EventId;
use portico::site::Thing;
use portico::site::studio::{Judged, SaveDraft, ThingPage};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, RequestContext, Response, Result, database, security};
use serde_json::Value as Json;

use crate::html::preview::is_seen;
use crate::html::{Done, Notice, Shown};
use crate::{Languages, number, open, previewed};

/// The page of a thing, once more.
pub type Show<'a> = &'a dyn Fn(&Shown<'_>) -> maud::Markup;

/// A thing whose page was asked for.
pub struct Opened {
    /// Who asks.
    pub desk_session: DeskSession,
    /// As the site has it.
    pub page: DeskAdmitted<ThingPage>,
    /// What kind of thing.
    pub thing: Thing,
    /// Which one.
    pub key: String,
    /// In which its texts are written.
    pub languages: Languages,
    judge: fn(&Json, &str) -> Judged,
}

impl Opened {
    /// The thing with this key, which need not be there.
    pub async fn any<D: Definition>(context: &RequestContext, key: &str) -> Result<Self> {
        let thing = Thing::try_from(D::KIND.to_owned()).map_err(|_| HttpError::not_found())?;
        Self::load(context, thing, key, Judged::by::<D>).await
    }

    async fn load(context: &RequestContext, thing: Thing, key: &str, judge: fn(&Json, &str) -> Judged) -> Result<Self> {
        let (desk_session, page) = open(context, async |db, agent| ThingPage::load(db, agent, thing, key).await).await?;
        let site = page.page_context.locale.reader.site().to_owned();
        let languages = Languages::of(page.subject.definition().unwrap_or(&Json::Null), &site, &context.query("language")?);
        Ok(Opened { desk_session, page, thing, key: key.to_owned(), languages, judge })
    }

    /// The thing with this key, live or drafted.
    pub async fn known<D: Definition>(context: &RequestContext, key: &str) -> Result<Self> {
        let opened = Self::any::<D>(context, key).await?;
        if opened.page.subject.definition().is_some() {
            return Ok(opened);
        }
        Err(HttpError::not_found().within(opened.page.page_context))
    }

    /// What is edited.
    pub fn definition(&self) -> &Json {
        self.page.subject.definition().unwrap_or(&Json::Null)
    }

    /// What is live; null where nothing is.
    pub fn published(&self) -> &Json {
        self.page.subject.live.as_ref().map_or(&Json::Null, |live| &live.definition)
    }

    /// Its page: the preview beside its form is in a frame.
    pub fn page(&self, status: StatusCode, markup: maud::Markup) -> Response {
        let response = Response::page_with(status, markup);
        if !is_seen(self.thing) {
            return response;
        }
        response.header(CONTENT_SECURITY_POLICY, security::HOLDS_A_PREVIEW)
    }

    /// The same for whoever asked for it, with the session's new cookie where that is due.
    ///
    /// # Errors
    /// Where the cookie can't be signed.
    pub async fn answer(&self, context: &RequestContext, markup: maud::Markup) -> Result<Response> {
        self.desk_session.with_cookie(context, self.page(StatusCode::OK, markup)).await
    }

    /// What its page shows when it is asked for.
    pub fn shown<'a>(&'a self, context: &RequestContext) -> Result<Shown<'a>> {
        Ok(Shown {
            page: &self.page,
            thing: self.thing,
            key: &self.key,
            languages: &self.languages,
            definition: self.definition(),
            faults: &[],
            notice: None,
            done: Done::parse(&context.query("done")?),
            said: None,
            form_id: EventId::generate(),
        })
    }

    /// Saves a draft, and leads to `then`. `names` are the fields that the form asks for: what is wrong with others is not its business. `show`
    /// is its page.
    pub async fn save(&self, context: &RequestContext, definition: &Json, names: &[&str], then: &str, show: Show<'_>) -> Result<Response> {
        self.must_be_editable()?;
        let Judged { definition, faults } = (self.judge)(definition, self.languages.site());
        let definition = &definition;
        let is_previewed = previewed::is_asked(context);
        let own: Vec<ValidationError> =
            faults.iter().filter(|fault| is_previewed || names.iter().any(|name| is_below(&fault.path, name))).cloned().collect();
        if let Some(fault) = own.first() {
            if is_previewed && context.wants_json() {
                return Ok(previewed::not_shown(self, fault));
            }
            let shown = Shown { definition, faults: &own, ..self.shown(context)? };
            return Ok(self.page(StatusCode::UNPROCESSABLE_ENTITY, show(&shown)));
        }
        if is_previewed {
            return previewed::show(context, self, definition).await;
        }
        if self.page.subject.definition() == Some(definition) {
            return Ok(Response::redirect(then));
        }
        let (live_seq, draft_seq) = (number(context, "live_seq")?, number(context, "draft_seq")?);
        let command =
            SaveDraft { by: &self.desk_session.agent, thing: self.thing, key: &self.key, definition, faults: &faults, live_seq, draft_seq };
        let content = [self.thing.word(), &self.key, &definition.to_string(), &live_seq.to_string(), &draft_seq.to_string()];
        let id = EventId::of_submission(&context.form_id()?, &content);
        if command::run(&database::default().await?, &context.call, &id, &command).await?.is_some() {
            let and = if then.contains('?') { '&' } else { '?' };
            return Ok(Response::redirect(&format!("{then}{and}done=saved")));
        }
        let now = Self::load(context, self.thing, &self.key, self.judge).await?;
        // Nobody was faster: it would go to a workspace that is not its author's.
        if now.page.subject.seqs() == (live_seq, draft_seq) {
            let faults = [ValidationError { path: "workspace".to_owned(), why: "is none of yours".to_owned() }];
            let shown = Shown { definition, faults: &faults, ..now.shown(context)? };
            return Ok(self.page(StatusCode::UNPROCESSABLE_ENTITY, show(&shown)));
        }
        // Somebody else saved or published it since: their words are shown beside these, which are kept.
        let shown = Shown { definition, notice: Some(Notice::Overtaken), ..now.shown(context)? };
        Ok(self.page(StatusCode::CONFLICT, show(&shown)))
    }
}

impl Opened {
    /// Whoever may not edit it is told that there is no such page.
    pub fn must_be_editable(&self) -> Result<()> {
        if self.page.subject.may_edit { Ok(()) } else { Err(HttpError::not_found().within(self.page.page_context.clone())) }
    }

    /// Drafts something new under a key that nothing of its kind has, else says so. As [`Opened::save`].
    pub async fn create(
        mut self,
        context: &RequestContext,
        key: &str,
        definition: &Json,
        names: &[&str],
        then: &str,
        show: Show<'_>,
    ) -> Result<Response> {
        self.must_be_editable()?;
        let there = ThingPage::load(&database::default().await?, &self.desk_session.agent, self.thing, key).await?;
        // Under the address of the form itself nothing could be opened again.
        if key.is_empty() || key == "new" || there.is_known() {
            let why = if key.is_empty() { "is empty" } else { "is there already" };
            let faults = [ValidationError { path: "key".to_owned(), why: why.to_owned() }];
            let shown = Shown { definition, faults: &faults, ..self.shown(context)? };
            return Ok(self.page(StatusCode::UNPROCESSABLE_ENTITY, show(&shown)));
        }
        self.key = key.to_owned();
        self.save(context, definition, names, then, show).await
    }
}

/// Whether a fault's path is a field, or lies within it.
fn is_below(path: &str, name: &str) -> bool {
    path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
