import requests
from flask import Blueprint, request

bp = Blueprint("pictures", __name__)


@bp.get("/pictures")
def pictures():
    query = request.args.get("q")
    url = f"https://pictures.example.com/search?q={query}" if query else "https://pictures.example.com/all"
    return requests.get(url, timeout=5).json()
