from app.models import Star


def star(user, repository):
    Star.objects.create(user=user, repository=repository)
