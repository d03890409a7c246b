from sync.models import Contact


def apply(event):
    Contact.objects.filter(pk=event["contact_id"], version__lt=event["version"]).update(  # <- finding
        name=event["name"], version=event["version"]
    )
