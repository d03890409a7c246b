from rest_framework.viewsets import ModelViewSet

from app.pages import Hundred


class Orders(ModelViewSet):
    def get_queryset(self):
        return self.request.user.orders.all()
