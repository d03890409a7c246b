def duplicate(request, page):
    return page.copy()
