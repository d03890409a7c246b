from app.models import Issue


def close(request, project_id, ids):
    Issue.objects.filter(
        pk__in=ids,
        project_id=project_id,  # <- finding
    ).update(state="closed")
