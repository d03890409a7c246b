from rest_framework.viewsets import ModelViewSet
from app.permissions import IsApprovedOrReadOnly


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsApprovedOrReadOnly]  # <- finding

    def create(self, request):
        return super().create(request)
