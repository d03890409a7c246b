from flask import Blueprint, request

from meters.store import save

gas = Blueprint("gas", __name__)


@gas.post("/gas/readings")
def readings():
    save(request.get_json()["cubic_metres"])
    return "", 204
