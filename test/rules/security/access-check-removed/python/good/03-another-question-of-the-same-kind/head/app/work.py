from rest_framework.viewsets import ModelViewSet
from app.permissions import IsOwnerOrReadOnly


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsOwnerOrReadOnly]

    def create(self, request):
        return super().create(request)
