from app.models import Asset


def load(workspace, pk):
    return Asset.objects.get(id=pk, workspace_id=workspace.id)
