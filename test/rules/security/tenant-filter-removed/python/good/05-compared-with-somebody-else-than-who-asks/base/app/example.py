from app.models import Note


def latest(writer):
    return Note.objects.filter(author=writer, state="open").first()
