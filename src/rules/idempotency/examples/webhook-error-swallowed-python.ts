import type { Examples } from '#model/rule'

const view = (otherwise: string): string => `import logging

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.settle import settle

logger = logging.getLogger(__name__)


@csrf_exempt
@require_POST
def stripe_webhook(request):
    try:
        event = verify_signature(request.body, request.META["HTTP_STRIPE_SIGNATURE"])
        settle(event)
${otherwise}    return HttpResponse(status=200)
`

const hooks = view(`    except Exception:
        logger.exception("the event failed")
        return HttpResponse(status=500)
`)

export const webhookErrorSwallowedPython: Examples = {
  bad: [
    {
      title: 'a view of Django',
      files: {
        'app/hooks.py': view(`    except Exception:  # <- finding
        logger.exception("the event failed")
        return HttpResponse("ok")
`),
      },
    },
    {
      title: 'FastAPI',
      files: {
        'app/hooks.py': `import logging
from fastapi import APIRouter, Header, Request

router = APIRouter()
logger = logging.getLogger(__name__)


@router.post("/webhooks/github")
async def github(request: Request, x_hub_signature_256: str = Header()):
    try:
        verify_signature(await request.body(), x_hub_signature_256)
        settle(await request.json())
    except Exception as error:  # <- finding
        logger.error("the event failed: %s", error)
        return {"ok": True}
`,
      },
    },
    {
      title: 'what is answered stands behind it',
      files: {
        'app/hooks.py': view(`    except Exception:  # <- finding
        logger.exception("the event failed")
`),
      },
    },
    {
      title: 'the failure was answered as one',
      base: {
        'app/hooks.py': hooks,
      },
      files: {
        'app/hooks.py': view(`    except Exception:  # <- finding
        logger.exception("the event failed")
        return HttpResponse(status=200)
`),
      },
    },
  ],
  good: [
    {
      title: 'answered as a failure',
      files: {
        'app/hooks.py': hooks,
      },
    },
    {
      title: 'one kind of it is known',
      files: {
        'app/hooks.py': view(`    except ValueError:
        logger.warning("not for us")
        return HttpResponse(status=200)
`),
      },
    },
    {
      title: 'raised again',
      files: {
        'app/hooks.py': view(`    except Exception:
        logger.exception("the event failed")
        raise
`),
      },
    },
    {
      title: 'no webhook',
      files: {
        'app/views.py': `import logging
from fastapi import APIRouter

router = APIRouter()
logger = logging.getLogger(__name__)


@router.post("/orders")
async def orders(order: dict):
    try:
        store(order)
    except Exception:
        logger.exception("the order failed")
        return {"ok": True}
`,
      },
    },
  ],
}
