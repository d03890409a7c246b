from app.models import WorkspaceMember


def check(workspace, lead):
    return WorkspaceMember.objects.filter(workspace=workspace, member_id=lead.pk).exists()
