from app.models import Asset


def load(slug, pk):
    asset = Asset.objects.get(id=pk, workspace__slug=slug)
    return asset


def other():
    return 1
