from flask import Blueprint, request
from app.signature import check

hooks = Blueprint("hooks", __name__)


@hooks.post("/webhooks/github")
def github():
    check(request.headers, request.get_data())
    deploy(request.get_json()["ref"])
    return ""
