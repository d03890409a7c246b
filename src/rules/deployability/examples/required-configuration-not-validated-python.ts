import type { Examples } from '#model/rule'

export const requiredConfigurationNotValidatedPython: Examples = {
  bad: [
    `import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    key = os.environ["PAYMENT_KEY"]  # <- finding
    return send(order, key)
`,
    `import os
from django.http import JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def place(request):
    return JsonResponse(send(os.environ["PAYMENT_URL"], request.body))  # <- finding
`,
    `import os
from rest_framework.views import APIView


class OrderView(APIView):
    def post(self, request):
        return send(os.environ["PAYMENT_URL"], request.data)  # <- finding
`,
  ],
  good: [
    `import os
from fastapi import FastAPI

app = FastAPI()
KEY = os.environ["PAYMENT_KEY"]


@app.post("/orders")
def place(order: dict):
    key = KEY
    return send(order, key)
`,
    `import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    key = os.environ.get("PAYMENT_KEY", "")
    return send(order, key)
`,
    `import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    if "PAYMENT_KEY" not in os.environ:
        return None
    key = os.environ["PAYMENT_KEY"]
    return send(order, key)
`,
    `import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    try:
        key = os.environ["PAYMENT_KEY"]
    except KeyError:
        return None
    return send(order, key)
`,
    {
      title: 'settings demand it as the process starts',
      files: {
        'app/settings.py': `from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    payment_key: str
`,
        'app/main.py': `import os
from fastapi import FastAPI

app = FastAPI()


@app.post("/orders")
def place(order: dict):
    key = os.environ["PAYMENT_KEY"]
    return send(order, key)
`,
      },
    },
  ],
}
