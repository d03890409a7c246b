from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied

class TransferSerializer(serializers.Serializer):
    account = serializers.PrimaryKeyRelatedField(queryset=Account.objects.all())

    def validate_account(self, account):
        if account.owner_id != self.context["request"].user.id:
            raise PermissionDenied()
        return account
