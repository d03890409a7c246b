from functools import wraps
from django.core.exceptions import PermissionDenied

def backoffice(view):
    @wraps(view)
    def inner(request, *args, **kwargs):
        if not request.user.is_staff:
            raise PermissionDenied()
        return view(request, *args, **kwargs)
    return inner
