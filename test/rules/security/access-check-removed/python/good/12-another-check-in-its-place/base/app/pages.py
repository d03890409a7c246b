from django.core.exceptions import PermissionDenied


def duplicate(request, page):
    if page.owner != request.user:
        raise PermissionDenied
    return page.copy()
