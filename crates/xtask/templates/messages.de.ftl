
## page_component: page name
page_component-page-name = Page title
page_component-page-name-none = Noch nichts da
page_component-page-name-none-text = Was es zu sehen gibt, steht dann hier.
