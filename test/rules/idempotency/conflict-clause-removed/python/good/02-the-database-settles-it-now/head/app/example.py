from app.models import Channel


def channel(name):
    found, _ = Channel.objects.get_or_create(name=name)
    return found
