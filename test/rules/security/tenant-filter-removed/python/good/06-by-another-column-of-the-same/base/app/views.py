from app.models import Asset


def load(slug, pk):
    return Asset.objects.get(id=pk, workspace__slug=slug)
