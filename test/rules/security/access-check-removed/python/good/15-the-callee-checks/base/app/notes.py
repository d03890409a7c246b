from django.core.exceptions import PermissionDenied

from app.models import Note


def remove(request, pk):
    note = Note.objects.get(pk=pk)
    if note.owner_id != request.user.id:
        raise PermissionDenied
    drop(note, request.user)


def drop(note, user):
    note.delete()
