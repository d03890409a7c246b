from django.core.exceptions import PermissionDenied

from app.models import Note


def remove(request, pk):
    note = Note.objects.get(pk=pk)
    prepare(note)
    note.delete()


def prepare(note):
    note.archive()
