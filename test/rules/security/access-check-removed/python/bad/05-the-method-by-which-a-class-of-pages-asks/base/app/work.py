from django.views.generic import TemplateView
from django.core.exceptions import PermissionDenied


class Audit(TemplateView):
    template_name = "audit.html"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_staff:  # <- finding
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        return self.render(request)
