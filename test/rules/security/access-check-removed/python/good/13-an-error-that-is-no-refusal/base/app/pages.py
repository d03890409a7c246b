def duplicate(request, page):
    if page.is_empty:
        raise ValueError("nothing to copy")
    return page.copy()
