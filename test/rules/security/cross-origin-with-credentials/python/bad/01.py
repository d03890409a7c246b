from django.contrib.auth.decorators import login_required
from django.http import HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from app.models import Version


@csrf_exempt  # <- finding
@login_required
def wipe(request, slug):
    if request.method == "POST":
        Version.objects.filter(slug=slug, owner=request.user).delete()
    return HttpResponseRedirect("/")
