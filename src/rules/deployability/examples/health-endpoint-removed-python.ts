import type { Examples } from '#model/rule'

const main = `from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
def orders():
    return []
`

const main2 = `from fastapi import FastAPI

app = FastAPI()


@app.get("/healthz")
def healthz():
    return {"ok": True}


@app.get("/orders")
def orders():
    return []
`

export const healthEndpointRemovedPython: Examples = {
  bad: [
    {
      title: 'FastAPI',
      base: {
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()


@app.get("/healthz")
def healthz():  # <- finding
    return {"ok": True}


@app.get("/orders")
def orders():
    return []
`,
      },
      files: {
        'app/main.py': main,
      },
    },
    {
      title: 'a list of addresses of Django',
      base: {
        'app/urls.py': `from django.urls import path
from app import views

urlpatterns = [
    path("orders/", views.orders),
    path("healthz/", views.healthz),  # <- finding
]
`,
      },
      files: {
        'app/urls.py': `from django.urls import path
from app import views

urlpatterns = [
    path("orders/", views.orders),
]
`,
      },
    },
    {
      title: 'Flask',
      base: {
        'app/main.py': `from flask import Flask

app = Flask(__name__)


@app.route("/orders")
def orders():
    return "[]"


@app.route("/health")
def health():  # <- finding
    return "ok"
`,
      },
      files: {
        'app/main.py': `from flask import Flask

app = Flask(__name__)


@app.route("/orders")
def orders():
    return "[]"
`,
      },
    },
  ],
  good: [
    {
      title: 'it got another path',
      base: {
        'app/main.py': main2,
      },
      files: {
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()


@app.get("/livez")
def healthz():
    return {"ok": True}


@app.get("/orders")
def orders():
    return []
`,
      },
    },
    {
      title: 'it moved',
      base: {
        'app/main.py': main2,
      },
      files: {
        'app/main.py': main,
        'app/health.py': `from fastapi import APIRouter

router = APIRouter()


@router.get("/healthz")
def healthz():
    return {"ok": True}
`,
      },
    },
    {
      title: 'none was there',
      base: {
        'app/main.py': `from fastapi import FastAPI

app = FastAPI()


@app.get("/orders")
def orders():
    return []

`,
      },
      files: {
        'app/main.py': main,
      },
    },
  ],
}
