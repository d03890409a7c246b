from app.api import TenantScopedMixin, Serializer
from app.models import Order


class OrderList(TenantScopedMixin, Serializer):
    model = Order
