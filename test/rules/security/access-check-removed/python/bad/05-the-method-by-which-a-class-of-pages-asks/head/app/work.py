from django.views.generic import TemplateView


class Audit(TemplateView):
    template_name = "audit.html"

    def get(self, request):
        return self.render(request)
