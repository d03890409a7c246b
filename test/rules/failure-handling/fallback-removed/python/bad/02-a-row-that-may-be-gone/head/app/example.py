from app.models import Note


def remind(pk):
    note = Note.objects.get(pk=pk)
    note.send()
