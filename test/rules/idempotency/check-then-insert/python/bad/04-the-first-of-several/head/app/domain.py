from app.models import SubmissionType


def default_type(request, event):
    found = SubmissionType.objects.filter(event=event).first()
    if not found:
        found = SubmissionType.objects.create(event=event, name="Talk")  # <- finding
    return found
