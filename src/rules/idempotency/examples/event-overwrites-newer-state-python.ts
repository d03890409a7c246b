import type { Examples } from '#model/rule'

export const eventOverwritesNewerStatePython: Examples = {
  bad: [
    {
      title: 'a view of Django',
      files: {
        'app/hooks.py': `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):  # <- finding
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    Payment.objects.filter(charge=event["charge"]).update(status=event["status"])
    return HttpResponse(status=200)
`,
      },
    },
    {
      title: 'a row that is saved',
      files: {
        'app/hooks.py': `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):  # <- finding
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    payment = Payment.objects.get(charge=event["charge"])
    payment.status = event["status"]
    payment.save()
    return HttpResponse(status=200)
`,
      },
    },
    {
      title: 'in another file',
      files: {
        'app/hooks.py': `from fastapi import APIRouter, Header, Request
from app.settle import settle
from app.signatures import verify_signature

router = APIRouter()


@router.post("/webhooks/github")
async def github(request: Request, x_hub_signature_256: str = Header()):  # <- finding
    verify_signature(await request.body(), x_hub_signature_256)
    settle(await request.json())
    return {"ok": True}
`,
        'app/settle.py': `from app.models import Issue


def settle(event):
    Issue.objects.filter(number=event["number"]).update(state=event["state"])
`,
      },
    },
  ],
  good: [
    {
      title: 'the age is compared',
      files: {
        'app/hooks.py': `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    Payment.objects.filter(charge=event["charge"], updated_at__lt=event["created"]).update(status=event["status"])
    return HttpResponse(status=200)
`,
      },
    },
    {
      title: 'the provider is asked for what is so now',
      files: {
        'app/hooks.py': `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    now = stripe.Charge.retrieve(event["charge"])
    Payment.objects.filter(charge=event["charge"]).update(status=now.status)
    return HttpResponse(status=200)
`,
      },
    },
    {
      title: 'a sequence',
      files: {
        'app/hooks.py': `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    payment = Payment.objects.get(charge=event["charge"])
    if event["sequence"] <= payment.sequence:
        return HttpResponse(status=200)
    payment.status = event["status"]
    payment.save()
    return HttpResponse(status=200)
`,
      },
    },
    {
      title: 'rows are only added',
      files: {
        'app/hooks.py': `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
    Payment.objects.create(charge=event["charge"])
    return HttpResponse(status=200)
`,
      },
    },
  ],
}
