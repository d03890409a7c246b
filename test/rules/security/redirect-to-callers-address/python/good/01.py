from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class Leave(View):
    def get(self, request):
        target = request.GET.get("to", "/")
        if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
            target = "/"
        return HttpResponseRedirect(target)
