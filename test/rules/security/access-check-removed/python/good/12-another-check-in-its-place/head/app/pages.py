from app.rights import require_owner


def duplicate(request, page):
    require_owner(request.user, page)
    return page.copy()
