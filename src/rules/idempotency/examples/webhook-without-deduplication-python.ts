import type { Examples } from '#model/rule'

const view = (settles: string): string => `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.models import Payment
from app.signatures import verify_signature


@csrf_exempt
@require_POST
def stripe_webhook(request):
    event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
${settles}    return HttpResponse(status=200)
`

const hooks = view('    Payment.objects.create(amount=event["amount"])\n').replace('(request):', '(request):  # <- finding')

export const webhookWithoutDeduplicationPython: Examples = {
  bad: [
    {
      title: 'a view of Django',
      files: {
        'app/hooks.py': hooks,
      },
    },
    {
      title: 'the row is added in another file',
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
        'app/settle.py': `from app.models import Push


def settle(event):
    Push.objects.create(sha=event["after"])
`,
      },
    },
    {
      title: 'the upsert was given up',
      base: {
        'app/hooks.py': view(`    Payment.objects.get_or_create(charge=event["charge"])
`),
      },
      files: {
        'app/hooks.py': hooks,
      },
    },
  ],
  good: [
    {
      title: 'an upsert',
      files: {
        'app/hooks.py': view(`    Payment.objects.update_or_create(charge=event["charge"], defaults={"amount": event["amount"]})
`),
      },
    },
    {
      title: 'the event is known',
      files: {
        'app/hooks.py': view(`    if Payment.objects.filter(event_id=event["id"]).exists():
        return HttpResponse(status=200)
    Payment.objects.create(event_id=event["id"])
`),
      },
    },
    {
      title: 'the schema refuses a second one',
      files: {
        'app/hooks.py': view(`    Payment.objects.create(charge=event["charge"])
`),
        'app/models.py': `from django.db import models


class Payment(models.Model):
    charge = models.CharField(max_length=80, unique=True)
`,
      },
    },
    {
      title: 'the violation is understood',
      files: {
        'app/hooks.py': view(`    try:
        Payment.objects.create(charge=event["charge"])
    except IntegrityError:
        return HttpResponse(status=200)
`),
      },
    },
    {
      title: 'nothing is added',
      files: {
        'app/hooks.py': view(`    Payment.objects.filter(charge=event["charge"]).update(paid=True)
`),
      },
    },
  ],
}
