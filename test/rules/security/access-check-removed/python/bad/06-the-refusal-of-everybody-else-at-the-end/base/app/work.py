from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from app.users import is_own


def change_password(request, pk):
    if is_own(request, pk):
        return HttpResponseRedirect("/password")
    raise PermissionDenied  # <- finding
