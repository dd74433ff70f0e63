//! `GET /page/address`: page name, for the customer who asks.

use maud::{Markup, html};
use portico::page_noun::PageName;
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{Icon, empty_state, layout, page_head};
use portico_web::{AdmitCustomer, Path, RequestContext, Response, Result, database, t};

/// `GET /page/address`
pub async fn page(context: &RequestContext, _: &Path) -> Result<Response> {
    let check = context.session_check(Some(context.customer()?));
    let page = PageName::load(&database::default().await?, &check).await?.admit(context)?;
    let title = t!(page.page_context, "page_component-page-name");
    let page = page.framed(|page_context| page_context.titled(title));
    Ok(Response::page(layout::customer(&page.page_context, content(&page))))
}

fn content(page: &CustomerAdmitted<PageName>) -> Markup {
    let l = &page.page_context.locale;
    html! {
        div class="space-y-6" {
            (page_head(&[], t!(l, "page_component-page-name"), html! {}))
            @if page.items.is_empty() {
                (empty_state(Icon("inbox"), &t!(l, "page_component-page-name-none"), &t!(l, "page_component-page-name-none-text"), html! {}))
            } @else {
                ul class="card divide-y divide-base-300" { @for item in &page.items { li class="px-5 py-4 font-medium" { (item.name) } } }
            }
        }
    }
}
