from app.models import Note


def latest(writer):
    return Note.objects.filter(state="open").first()
