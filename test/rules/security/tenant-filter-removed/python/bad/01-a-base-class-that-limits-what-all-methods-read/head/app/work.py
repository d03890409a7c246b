from app.api import Serializer
from app.models import Order


class OrderList(Serializer):
    model = Order

    def rows(self):
        return self.get_queryset()
