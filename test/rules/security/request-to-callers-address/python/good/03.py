import requests
from flask import Blueprint, request

bp = Blueprint("rates", __name__)


@bp.get("/rates")
def rates():
    currency = request.args.get("currency")
    return requests.get(f"https://rates.example.com/v1/{currency}", timeout=5).json()
