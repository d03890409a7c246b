from django.core.exceptions import PermissionDenied

from app.models import Note


def remove(request, pk):
    note = Note.objects.get(pk=pk)
    if note.owner_id != request.user.id:  # <- finding
        raise PermissionDenied
    note.delete()
