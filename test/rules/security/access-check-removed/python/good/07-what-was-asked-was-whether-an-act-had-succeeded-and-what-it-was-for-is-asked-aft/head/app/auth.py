from rest_framework.authentication import BaseAuthentication
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
            # It may be under way already.
            prepare_tenant(request.headers["X-Url"])
            tenant = Tenant.objects.filter(url=request.headers["X-Url"]).first()
        return tenant
