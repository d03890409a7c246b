from app.models import Talk


def talk_of(user, talks):
    for talk in talks:
        if talk.user_id == user.pk:
            return talk
    return None
