from rest_framework import serializers
from .models import Setting

class SettingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Setting

    def validate(self, attrs):
        return attrs

class TeamSerializer(serializers.ModelSerializer):
    def validate(self, attrs):
        if attrs["team"].owner != attrs["author"]:
            raise serializers.ValidationError("You are not the owner")
        return attrs
