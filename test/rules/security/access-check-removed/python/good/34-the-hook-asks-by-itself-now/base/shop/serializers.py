from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied

from shop.models import Connector


class ConnectorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Connector
        fields = "__all__"

    def validate(self, data):
        self._check_vault_use(data)
        return data

    def _check_vault_use(self, data):
        vault = data.get("vault")
        user = self.context["request"].user
        if vault is not None and not user.has_perm("shop.use_vault", vault):
            raise PermissionDenied("You may not use this vault.")
