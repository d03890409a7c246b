from app.api import TenantScopedMixin, Serializer
from app.models import Order


class OrderList(TenantScopedMixin, Serializer):  # <- finding
    model = Order

    def rows(self):
        return self.get_queryset()
