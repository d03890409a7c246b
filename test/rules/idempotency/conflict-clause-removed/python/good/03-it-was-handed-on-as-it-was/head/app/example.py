from app.models import Channel


def channel(name):
    return Channel.objects.create(name=name)
