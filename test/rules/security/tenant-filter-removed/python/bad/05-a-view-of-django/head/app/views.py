from app.models import Asset
from rest_framework.views import APIView


class AssetEndpoint(APIView):
    def patch(self, request, slug, pk):
        asset = Asset.objects.get(id=pk)
        asset.is_uploaded = True
        asset.save()
