import requests
from flask import Blueprint, request

bp = Blueprint("preview", __name__)


@bp.post("/preview")
def preview():
    url = request.json.get("url")
    return requests.get(url, timeout=5).text  # <- finding
