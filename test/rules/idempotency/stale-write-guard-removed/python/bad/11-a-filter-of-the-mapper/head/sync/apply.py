from sync.models import Contact


def apply(event):
    Contact.objects.filter(pk=event["contact_id"]).update(name=event["name"], version=event["version"])
