import type { Examples } from '#model/rule'

export const crossOriginWithCredentialsPython: Examples = {
  bad: [
    `from django.contrib.auth.decorators import login_required
from django.http import HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from app.models import Version


@csrf_exempt  # <- finding
@login_required
def wipe(request, slug):
    if request.method == "POST":
        Version.objects.filter(slug=slug, owner=request.user).delete()
    return HttpResponseRedirect("/")
`,
    `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)  # <- finding
`,
    `from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True)  # <- finding
`,
  ],
  good: [
    `from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from app.hooks import take, verify_signature


@csrf_exempt
@require_POST
def hook(request):
    verify_signature(request)
    take(request.body, request.user)
    return HttpResponse(status=204)
`,
    `from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
@login_required
def status(request):
    return HttpResponse("ok")
`,
    `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
    `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
    `from flask import Flask
from flask_cors import CORS
from app.settings import ORIGINS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins=ORIGINS)
`,
  ],
}
