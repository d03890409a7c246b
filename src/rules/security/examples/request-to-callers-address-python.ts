import type { Examples } from '#model/rule'

export const requestToCallersAddressPython: Examples = {
  bad: [
    `import requests
from flask import Blueprint, request

bp = Blueprint("preview", __name__)


@bp.post("/preview")
def preview():
    url = request.json.get("url")
    return requests.get(url, timeout=5).text  # <- finding
`,
    `import httpx
from fastapi import APIRouter

router = APIRouter()


@router.get("/fetch")
async def fetch(url: str):
    async with httpx.AsyncClient(timeout=5) as client:
        answer = await client.get(url)  # <- finding
    return answer.text
`,
    `import requests
from rest_framework.views import APIView
from rest_framework.response import Response


class ImportView(APIView):
    def post(self, request):
        feed = requests.get(request.data["feed"], timeout=5)  # <- finding
        return Response(feed.json())
`,
  ],
  good: [
    `import requests
from flask import Blueprint, request

bp = Blueprint("pictures", __name__)


@bp.get("/pictures")
def pictures():
    query = request.args.get("q")
    url = f"https://pictures.example.com/search?q={query}" if query else "https://pictures.example.com/all"
    return requests.get(url, timeout=5).json()
`,
    `import requests
from flask import Blueprint, request
from app.net import is_public_address

bp = Blueprint("preview", __name__)


@bp.post("/preview")
def preview():
    url = request.json.get("url")
    if not is_public_address(url) or not is_allowed(url):
        return "", 400
    return requests.get(url, timeout=5).text
`,
    `import requests
from flask import Blueprint, request

bp = Blueprint("rates", __name__)


@bp.get("/rates")
def rates():
    currency = request.args.get("currency")
    return requests.get(f"https://rates.example.com/v1/{currency}", timeout=5).json()
`,
    `import requests
from flask import current_app, Blueprint, request

bp = Blueprint("stock", __name__)


@bp.get("/stock")
def stock():
    sku = request.args["sku"]
    return requests.get(current_app.config["STOCK_URL"] + "/items/" + sku, timeout=5).json()
`,
    `import requests


def fetch(url: str):
    return requests.get(url, timeout=5).text
`,
  ],
}
