from app.models import Asset


def rename(pk, name):
    Asset.objects.filter(pk=pk).update(name=name)
