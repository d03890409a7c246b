import type { Examples } from '#model/rule'

export const signatureComparedInVariableTimePython: Examples = {
  bad: [
    `import hashlib
import hmac
from django.conf import settings
from django.http import HttpResponse


def webhook(request):
    expected = hmac.new(settings.HOOK_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
    if expected != request.headers.get("X-Signature"):  # <- finding
        return HttpResponse(status=401)
    return HttpResponse()
`,
    `import os
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/internal/run")
def run():
    if request.headers.get("X-Token") != os.environ.get("CRON_TOKEN"):  # <- finding
        abort(401)
    return "ok"
`,
    `import hmac
from django.conf import settings


def check(request):
    mac = "sha256=" + hmac.new(settings.KEY, request.body, "sha256").hexdigest()
    return request.META["HTTP_X_HUB_SIGNATURE_256"] == mac  # <- finding
`,
    {
      title: 'the safe comparison is taken away',
      base: {
        'app/hooks.py': `import hmac


def check(request, key):
    mac = hmac.new(key, request.body, "sha256").hexdigest()
    return hmac.compare_digest(mac, request.headers["X-Signature"])  # <- finding
`,
      },
      files: {
        'app/hooks.py': `import hmac


def check(request, key):
    mac = hmac.new(key, request.body, "sha256").hexdigest()
    return mac == request.headers["X-Signature"]
`,
      },
    },
  ],
  good: [
    `import hashlib
import hmac


def check(request, key):
    expected = hmac.new(key, request.body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, request.headers["X-Signature"])
`,
    `import hashlib


def unchanged(path, known):
    return hashlib.sha256(open(path, "rb").read()).hexdigest() == known
`,
    `from django.conf import settings


def is_configured():
    return settings.SLACK_TOKEN == ""
`,
    `def same(request, user):
    return request.data.get("email") == user.email
`,
  ],
}
