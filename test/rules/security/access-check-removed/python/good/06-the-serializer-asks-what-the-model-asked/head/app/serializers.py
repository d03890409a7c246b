from rest_framework import serializers
from .models import Setting

class SettingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Setting

    def validate(self, attrs):
        if not (attrs["team"].owner == attrs["author"] or self.is_admin(attrs["team"])):
            raise serializers.ValidationError("You are neither owner nor admin of the team")
        return attrs
