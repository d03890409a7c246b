from app.api import OrganizationFilteredMixin, Serializer
from app.models import Order


class OrderList(OrganizationFilteredMixin, Serializer):
    model = Order
