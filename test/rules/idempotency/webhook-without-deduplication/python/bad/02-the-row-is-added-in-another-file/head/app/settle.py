from app.models import Push


def settle(event):
    Push.objects.create(sha=event["after"])
