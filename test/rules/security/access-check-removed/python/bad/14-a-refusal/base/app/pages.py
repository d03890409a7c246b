from django.core.exceptions import PermissionDenied


def duplicate(request, page):
    if page.owner != request.user:  # <- finding
        raise PermissionDenied
    return page.copy()
