import requests
from flask import Blueprint, request
from app.net import is_public_address

bp = Blueprint("preview", __name__)


@bp.post("/preview")
def preview():
    url = request.json.get("url")
    if not is_public_address(url) or not is_allowed(url):
        return "", 400
    return requests.get(url, timeout=5).text
