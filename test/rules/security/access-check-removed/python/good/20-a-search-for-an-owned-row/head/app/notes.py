from app.models import Talk


def talk_of(speaker, talks):
    for talk in talks:
        if talk.speaker.pk == speaker.pk:
            return talk
    return None
