import type { Examples } from '#model/rule'

export const webhookWithoutSignatureCheckPython: Examples = {
  bad: [
    `import json
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def stripe_webhook(request):  # <- finding
    event = json.loads(request.body)
    settle(event["data"])
    return HttpResponse()
`,
    `from fastapi import APIRouter, Request

router = APIRouter()


@router.post("/webhooks/github")
async def github(request: Request):  # <- finding
    payload = await request.json()
    deploy(payload["ref"])
    return {}
`,
    `from flask import Flask, request

app = Flask(__name__)


@app.route("/hooks/slack", methods=["POST"])
def slack():  # <- finding
    if "X-Slack-Request-Timestamp" not in request.headers:
        return "", 400
    answer(request.get_json())
    return ""
`,
  ],
  good: [
    `import stripe
from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def stripe_webhook(request):
    event = stripe.Webhook.construct_event(request.body, request.headers["Stripe-Signature"], settings.HOOK_SECRET)
    settle(event["data"])
    return HttpResponse()
`,
    {
      title: 'checked by a dependency',
      files: {
        'app/hooks.py': `from fastapi import APIRouter, Depends, Request
from app.signature import verify_github

router = APIRouter()


@router.post("/webhooks/github", dependencies=[Depends(verify_github)])
async def github(request: Request):
    payload = await request.json()
    deploy(payload["ref"])
    return {}
`,
      },
    },
    {
      title: 'checked by a function of another file',
      files: {
        'app/hooks.py': `from flask import Blueprint, request
from app.signature import check

hooks = Blueprint("hooks", __name__)


@hooks.post("/webhooks/github")
def github():
    check(request.headers, request.get_data())
    deploy(request.get_json()["ref"])
    return ""
`,
        'app/signature.py': `import hmac


def check(headers, body):
    if not hmac.compare_digest(headers["X-Hub-Signature-256"], sign(body)):
        raise PermissionError
`,
      },
    },
    `from flask import Flask, request

app = Flask(__name__)


@app.get("/webhooks/github")
def listed():
    return {"payload": request.args.get("page")}
`,
  ],
}
