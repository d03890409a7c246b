from app.models import Note


def remind(pk):
    try:
        note = Note.objects.get(pk=pk)
    except Note.DoesNotExist:  # <- finding
        return
    note.send()
