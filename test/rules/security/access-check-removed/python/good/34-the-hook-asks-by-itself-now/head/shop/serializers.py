from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied

from shop.models import Connector


class ConnectorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Connector
        fields = "__all__"

    def validate(self, data):
        user = self.context["request"].user
        if data.get("vault") is not None and not user.has_perm("shop.use_vault", data["vault"]):
            raise PermissionDenied("You may not use this vault.")
        return data
