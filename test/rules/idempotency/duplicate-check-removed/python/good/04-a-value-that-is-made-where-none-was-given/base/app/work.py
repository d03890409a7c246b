def render(page, style=None):
    if style is None:
        style = add_style(page)
    return page.render(style)
