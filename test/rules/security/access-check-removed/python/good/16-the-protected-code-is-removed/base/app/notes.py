from django.core.exceptions import PermissionDenied

from app.models import Note


def show(request, pk):
    note = Note.objects.get(pk=pk)
    if note.owner_id != request.user.id:
        raise PermissionDenied
    note.mark_read(request.user)
