from rest_framework.viewsets import ModelViewSet
from app.auth import SessionUser


class ArchiveViewSet(ModelViewSet):
    permission_classes = [SessionUser]

    def create(self, request):
        return super().create(request)
