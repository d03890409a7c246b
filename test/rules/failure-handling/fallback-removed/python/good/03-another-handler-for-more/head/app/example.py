from app.models import Note


def remind(pk):
    note = Note.objects.filter(pk=pk).first()
    if note is None:
        return
    note.send()
