from rest_framework import serializers
from app.models import Order, Line


class OrderSerializer(serializers.ModelSerializer):
    def create(self, data):
        order = Order.objects.create(customer=data["customer"])
        Line.objects.create(order=order, sku=data["sku"])
        return order
