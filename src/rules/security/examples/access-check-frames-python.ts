// Classes that the Python examples of a removed access check are written in.

export const rounds = (decorator: string, check: string): string => `from rest_framework import status, viewsets
from rest_framework.response import Response
from .models import Round
from .permissions import permission_of

class RoundViewSet(viewsets.ModelViewSet):
    @permission_of(${decorator})
    def destroy(self, request, pk=None):
        found = Round.objects.get(pk=pk)
${check}        found.delete()
        return Response(status=status.HTTP_204_NO_CONTENT)
`

export const ownerOrAdmin = `        if found.owner_id != request.user.id and not is_admin(request.user): # <- finding
            return Response({"error": "Only an admin or the owner"}, status=status.HTTP_403_FORBIDDEN)
`

export const unmarked = (text: string): string => text.replace(' # <- finding', '')

export const settingModel = (check: string): string => `from django.core.exceptions import ValidationError
from django.db import models

class Setting(models.Model):
    def clean(self):
        self.clean_value()
${check}
    def clean_value(self):
        self.value = self.value.strip()
`

export const settingOwner = `        if self.shared and self.team.owner != self.author: # <- finding
            raise ValidationError("Only the owner of a team may share")
`

export const settingSerializer = (check: string): string => `from rest_framework import serializers
from .models import Setting

class SettingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Setting

    def validate(self, attrs):
${check}        return attrs
`

export const tenant = (body: string): string => `from rest_framework.authentication import BaseAuthentication
from rest_framework import exceptions
from .models import Tenant
from .setup import prepare_tenant

class TenantAuthentication(BaseAuthentication):
    def authenticate(self, request):
        tenant = self.tenant_of(request)
        if not tenant:
            raise exceptions.AuthenticationFailed("No such tenant")
        return tenant, None

    def tenant_of(self, request):
        tenant = Tenant.objects.filter(url=request.headers["X-Url"]).first()
        if tenant is None:
${body}            tenant = Tenant.objects.filter(url=request.headers["X-Url"]).first()
        return tenant
`
