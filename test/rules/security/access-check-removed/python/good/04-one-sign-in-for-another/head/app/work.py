from rest_framework.permissions import IsAuthenticated
from rest_framework.viewsets import ModelViewSet


class ArchiveViewSet(ModelViewSet):
    permission_classes = [IsAuthenticated]

    def create(self, request):
        return super().create(request)
