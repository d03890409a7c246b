from app.models import Note


def remind(pk):
    try:
        note = Note.objects.get(pk=pk)
    except Note.DoesNotExist:
        return
    note.send()
