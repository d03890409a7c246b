from datetime import timedelta
from app.models import Note


def extend(request, pk):
    note = Note.objects.get(pk=pk)
    note.text += request.text
    note.due_at += timedelta(days=1)
    note.save()
