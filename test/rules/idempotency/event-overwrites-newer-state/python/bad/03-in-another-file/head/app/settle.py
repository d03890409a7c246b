from app.models import Issue


def settle(event):
    Issue.objects.filter(number=event["number"]).update(state=event["state"])
