def render(page):
    style = add_style(page)
    return page.render(style)
