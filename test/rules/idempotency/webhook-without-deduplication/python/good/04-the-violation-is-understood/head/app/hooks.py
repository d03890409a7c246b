from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    try:
        Payment.objects.create(charge=event["charge"])
    except IntegrityError:
        return HttpResponse(status=200)
    return HttpResponse(status=200)
