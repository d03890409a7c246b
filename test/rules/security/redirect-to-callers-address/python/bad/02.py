from django.http import HttpResponseRedirect
from django.views import View


class Leave(View):
    def get(self, request):
        target = request.GET.get("to", "/")
        return HttpResponseRedirect(target)  # <- finding
