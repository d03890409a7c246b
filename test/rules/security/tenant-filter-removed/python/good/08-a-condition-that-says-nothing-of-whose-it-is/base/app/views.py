from app.models import Asset


def load(pk):
    return Asset.objects.get(id=pk, is_uploaded=True)
