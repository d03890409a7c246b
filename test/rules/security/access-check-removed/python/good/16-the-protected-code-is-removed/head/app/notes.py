from django.core.exceptions import PermissionDenied

from app.models import Note


def show(request, pk):
    note = Note.objects.get(pk=pk)
    return note.title
