from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.hooks import take, verify_signature


@csrf_exempt
@require_POST
def hook(request):
    verify_signature(request)
    take(request.body, request.user)
    return HttpResponse(status=204)
