from app.models import Issue


def close(request, project_id, ids):
    Issue.objects.filter(
        pk__in=ids,
    ).update(state="closed")
