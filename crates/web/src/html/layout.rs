//! Whole pages: what every page has around its own content.

use maud::{DOCTYPE, Markup, html};

use super::feedback::toast;
use super::icon::{Icon, icon};
use super::menu::{menu, menu_link, menu_post, theme_choice};
use super::page_context::{PageContext, Viewer};
use crate::static_files::assets;
use crate::{fields, t};

mod desk;
mod studio;

pub use desk::{DeskPanes, desk, desk_page};
pub use studio::studio;

/// A customer's page: header, content of up to 64 rem, footer.
pub fn customer(page_context: &PageContext, main: Markup) -> Markup {
    let content = html! {
        (above(page_context))
        (header(page_context))
        main id="main" tabindex="-1" class="mx-auto w-full max-w-5xl grow px-4 py-6 sm:py-10" { (main) }
        (footer(page_context))
    };
    page(page_context, "customer", "min-h-dvh flex flex-col", content)
}

/// A page with one thing on it: sign-in, a message, an error.
pub fn narrow(page_context: &PageContext, main: Markup) -> Markup {
    let content = html! {
        (above(page_context))
        header class="px-4 pt-8 sm:pt-16 flex justify-center" { (brand(page_context, "/")) }
        main id="main" tabindex="-1" class="mx-auto w-full max-w-md grow px-4 py-6" { div class="card p-6 sm:p-8 space-y-5" { (main) } }
        (footer(page_context))
    };
    page(page_context, "customer", "min-h-dvh flex flex-col", content)
}

/// First on the page, so that nobody takes it for what it is not.
fn above(page_context: &PageContext) -> Markup {
    html! { @if let Some(above) = &page_context.above { (above) } }
}

/// The document itself. `side` is `customer`, which wears the portal's brand, or `desk`.
fn page(page_context: &PageContext, side: &str, class: &str, content: Markup) -> Markup {
    let files = assets();
    html! {
        (DOCTYPE)
        html lang=(page_context.locale.language.code()) dir=(page_context.locale.language.dir()) data-theme=[page_context.theme.name()] data-just-now=(t!(page_context, "common-just-now")) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                title lang=[page_context.title_lang.as_deref()] { (window_title(page_context)) }
                (listing(page_context))
                meta name="color-scheme" content="light dark";
                meta name="htmx-config" content=r#"{"includeIndicatorCSS":false,"history":false}"#;
                link rel="stylesheet" href=(files.css());
                @if let (Some(sheet), "customer") = (&page_context.brand.stylesheet, side) { link rel="stylesheet" href=(sheet); }
                @match (&page_context.brand.icon_url, side) {
                    (Some(icon), "customer") => link rel="icon" href=(icon);,
                    _ => link rel="icon" type="image/svg+xml" href=(files.url("favicon.svg"));,
                }
                script type="module" src=(files.js("app")) {}
            }
            body class=(class) {
                a class="skip btn btn-primary" href="#main" { (t!(page_context, "common-skip")) }
                (content)
                @if let Some(text) = &page_context.toast { (toast(text)) }
            }
        }
    }
}

/// For search engines, and for what a shared link shows (The Open Graph protocol, "Basic Metadata"). Pages that are not public say nothing.
fn listing(page_context: &PageContext) -> Markup {
    html! {
        @if let Some(listing) = &page_context.listing {
            meta name="description" content=(listing.description);
            link rel="canonical" href=(listing.address);
            meta property="og:type" content="website";
            meta property="og:title" content=(window_title(page_context));
            meta property="og:description" content=(listing.description);
            meta property="og:url" content=(listing.address);
            meta property="og:site_name" content=(page_context.site_name);
        }
    }
}

fn window_title(page_context: &PageContext) -> String {
    match (page_context.title.as_str(), page_context.site_name.as_str()) {
        (title, "") => title.to_owned(),
        ("", site) => site.to_owned(),
        (title, site) => format!("{title} · {site}"),
    }
}

fn brand(page_context: &PageContext, home: &str) -> Markup {
    let brand = &page_context.brand;
    // An empty site, or an error before the site was read: nobody to name.
    if brand.name.is_empty() {
        return html! {};
    }
    html! {
        a class="flex items-center gap-3 min-w-0 rounded-lg" href=(home) aria-label=(t!(page_context, "common-home", site = brand.name.as_str())) {
            @if let Some(logo) = &brand.logo_url {
                img class="brand-logo h-9 w-auto max-w-40 object-contain" src=(logo) alt="" height="36";
            } @else {
                span class="grid place-items-center size-9 shrink-0 rounded-lg bg-primary text-primary-content font-bold brand-initial" aria-hidden="true" data-letters=(brand.initial) {}
            }
            span class="font-semibold truncate" { (brand.name) }
        }
    }
}

fn header(page_context: &PageContext) -> Markup {
    html! {
        header class="bg-base-100 border-b border-base-300" {
            div class="mx-auto max-w-5xl px-4 min-h-16 flex items-center gap-3" {
                (brand(page_context, "/"))
                nav class="ms-auto flex items-center gap-1 shrink-0" aria-label=(t!(page_context, "common-account")) {
                    @match &page_context.viewer {
                        Viewer::Anonymous => a class="btn btn-primary btn-sm" href=(sign_in(page_context)) { (t!(page_context, "common-sign-in")) }
                        Viewer::Contact { name, initials } => { (contact_links(page_context)) (account_menu(page_context, name, initials, "/account/sign-out")) }
                        Viewer::Agent { name, initials, .. } => (account_menu(page_context, name, initials, "/desk/sign-out"))
                    }
                }
            }
        }
    }
}

/// From a portal's front one comes back to it.
fn sign_in(page_context: &PageContext) -> String {
    if page_context.path.starts_with("/p/") {
        format!("/sign-in?return_to={}", fields::encode(&page_context.path))
    } else {
        "/sign-in".to_owned()
    }
}

fn contact_links(page_context: &PageContext) -> Markup {
    let here = |path: &str| (page_context.path == path).then_some("page");
    html! {
        a class="btn btn-ghost btn-sm max-sm:hidden" href="/requests" aria-current=[here("/requests")] { (t!(page_context, "common-my-requests")) }
    }
}

fn account_menu(page_context: &PageContext, name: &str, initials: &str, sign_out: &str) -> Markup {
    let face = html! { span class="avatar-face bg-secondary text-secondary-content" aria-hidden="true" data-letters=(initials) {} };
    let items = html! {
        p class="px-2.5 pt-1.5 pb-2 text-sm font-medium truncate" { (name) }
        @if let Viewer::Contact { .. } = page_context.viewer {
            div class="sm:hidden" { (menu_link("/requests", Some(Icon("inbox")), &t!(page_context, "common-my-requests"))) }
            (menu_link("/account", Some(Icon("settings")), &t!(page_context, "common-account")))
        } @else {
            (menu_link("/desk/account", Some(Icon("settings")), &t!(page_context, "common-account")))
            @if let Viewer::Agent { designs: true, .. } = page_context.viewer { (menu_link("/studio", Some(Icon("pencil-ruler")), &t!(page_context, "common-studio"))) }
        }
        div class="my-1.5 border-t border-base-300" {}
        (theme_choice(&page_context.locale))
        div class="my-1.5 border-t border-base-300" {}
        (menu_post(sign_out, &[], Some(Icon("log-out")), &t!(page_context, "common-sign-out")))
    };
    menu("btn btn-circle btn-ghost", &t!(page_context, "common-account-menu", name = name), face, items)
}

/// Quiet: the company's name, and for those who are not signed in the light.
fn footer(page_context: &PageContext) -> Markup {
    html! {
        footer class="mx-auto w-full max-w-5xl px-4 py-6 text-sm text-muted flex flex-wrap items-center gap-x-4 gap-y-2" {
            span { (page_context.site_name) }
            @if let Viewer::Anonymous = page_context.viewer {
                div class="ms-auto" { (theme_row(page_context)) }
            }
        }
    }
}

fn theme_row(page_context: &PageContext) -> Markup {
    html! {
        details class="relative" data-menu {
            summary class="btn btn-ghost btn-sm font-normal" { (icon("sun-moon")) (t!(page_context, "common-theme")) }
            div class="menu-sheet inset-block-auto! bottom-full mb-1.5" { (theme_choice(&page_context.locale)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::{Brand, Theme};

    fn page_context() -> PageContext {
        let brand = Brand {
            name: String::from("Acme"),
            initial: String::from("A"),
            stylesheet: Some(String::from("/p/x/brand.css")),
            ..Brand::default()
        };
        PageContext { site_name: String::from("Acme"), brand, theme: Theme::Night, ..PageContext::default() }.titled("Hello")
    }

    #[test]
    fn a_page_says_its_name_language_and_light_before_the_first_paint() {
        let page = customer(&page_context(), html! {}).into_string();
        assert!(page.contains(r#"<html lang="en" dir="ltr" data-theme="night""#) && page.contains("<title>Hello · Acme</title>"), "{page}");
        assert!(page.contains("/p/x/brand.css"), "{page}");
    }

    #[test]
    fn no_page_has_inline_style_or_script() {
        let panes = DeskPanes { nav: html! {}, list: html! {}, detail: None, back: "/desk" };
        for page in [customer(&page_context(), html! {}), narrow(&page_context(), html! {}), desk(&page_context(), panes)] {
            let page = page.into_string();
            for inline in [" style=", "<style", " onclick", " onload", " onsubmit", "javascript:"] {
                assert!(!page.contains(inline), "{inline} in {page}");
            }
            assert!(page.contains("></script>"), "{page}");
        }
    }

    #[test]
    fn the_desk_wears_no_brand() {
        let panes = DeskPanes { nav: html! {}, list: html! {}, detail: None, back: "/desk" };
        assert!(!desk(&page_context(), panes).into_string().contains("brand.css"));
    }
}
