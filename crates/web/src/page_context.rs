//! The page context, from what the page's statement gave of site, portal and viewer.

use portico::definition::Reader;
use portico::page::{DeskAgent, PortalBrand, Site, Viewer};
use portico::people::Role;
use portico::site::{ImageFormat, ImageName};

use crate::RequestContext;
use crate::html::{Brand, PageContext, Theme, initials};
use crate::i18n::{Language, Locale, accepted_languages};
use crate::zone::Zone;

impl RequestContext {
    /// The context of a page that nobody in particular reads: the way in, an error. Whoever reads a page is known once it is
    /// [admitted](crate::admission).
    #[must_use]
    pub fn page_context(&self, site: Option<&Site>, portal: Option<&PortalBrand>) -> PageContext {
        self.page_context_of(site, None, portal)
    }

    /// The context of a customer's page.
    #[must_use]
    pub(crate) fn page_context_of(&self, site: Option<&Site>, viewer: Option<&Viewer>, portal: Option<&PortalBrand>) -> PageContext {
        let viewer_words = viewer.map_or(crate::html::Viewer::Anonymous, |viewer| crate::html::Viewer::Contact {
            name: viewer.name.clone(),
            initials: initials(&viewer.name),
        });
        let domain = site.and_then(|site| site.domain.as_ref());
        PageContext {
            site_name: site.map(|site| site.name.clone()).unwrap_or_default(),
            on_domain: domain.is_some(),
            brand: brand(site, portal.or(domain)),
            viewer: viewer_words,
            locale: self.locale(site, viewer.and_then(|viewer| viewer.language.as_deref())),
            theme: Theme::from_cookie(self.cookie("theme").unwrap_or_default()),
            path: self.path.clone(),
            ..PageContext::default()
        }
    }

    /// The context of a desk page.
    #[must_use]
    pub(crate) fn desk_page_context(&self, site: Option<&Site>, agent: Option<&DeskAgent>) -> PageContext {
        let mut page_context = self.page_context(site, None);
        if let Some(agent) = agent {
            let designs = agent.role != Role::Agent;
            page_context.viewer = crate::html::Viewer::Agent { name: agent.name.clone(), initials: initials(&agent.name), designs };
        }
        page_context
    }

    fn locale(&self, site: Option<&Site>, chosen: Option<&str>) -> Locale {
        let accepted = self.header("accept-language");
        let site_language = site.map(|site| site.language.as_str());
        let wanted = chosen.map(str::to_owned).into_iter().chain(accepted_languages(accepted.unwrap_or_default()));
        Locale {
            language: Language::negotiate(chosen, accepted.or(site_language)),
            zone: site.and_then(|site| Zone::named(&site.zone)).unwrap_or_default(),
            now: self.call.at,
            reader: Reader::new(wanted.collect(), site_language.unwrap_or_default()),
        }
    }
}

/// The look of a portal, else of the site. The stylesheet's address changes with the colour, so that a browser keeps it for ever.
fn brand(site: Option<&Site>, portal: Option<&PortalBrand>) -> Brand {
    let site_name = site.map(|site| site.name.as_str()).unwrap_or_default();
    let color = |color: &str| color.trim_start_matches('#').to_owned();
    let stylesheet = match (portal, site) {
        (Some(PortalBrand { id, color: Some(own), .. }), _) => Some(format!("/p/{id}/brand.css?v={}", color(own))),
        (_, Some(site)) => Some(format!("/brand.css?v={}", color(&site.color))),
        _ => None,
    };
    let logo_url = portal.and_then(|portal| portal.logo.clone()).or_else(|| site.and_then(|site| site.logo.clone()));
    Brand {
        name: site_name.to_owned(),
        initial: site_name.chars().take(1).collect(),
        icon_url: logo_url.as_deref().and_then(icon_of),
        logo_url,
        stylesheet,
    }
}

/// The small square of an uploaded logo; an SVG has every size.
fn icon_of(logo: &str) -> Option<String> {
    let image = ImageName::of_path(logo)?;
    Some(if image.format() == ImageFormat::Svg { logo.to_owned() } else { format!("{logo}/icon") })
}
