from rest_framework.permissions import IsAuthenticatedOrReadOnly
from rest_framework.viewsets import ModelViewSet


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsAuthenticatedOrReadOnly]

    def create(self, request):
        return super().create(request)
