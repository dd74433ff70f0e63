
## page_component: page name
page_component-page-name = Page title
page_component-page-name-none = Nothing here yet
page_component-page-name-none-text = What there is to see will stand here.
