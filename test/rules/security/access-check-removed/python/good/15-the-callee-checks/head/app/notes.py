from django.core.exceptions import PermissionDenied

from app.models import Note


def remove(request, pk):
    note = Note.objects.get(pk=pk)
    drop(note, request.user)


def drop(note, user):
    if note.owner_id != user.id:
        raise PermissionDenied
    note.delete()
