from flask import Blueprint, request

from meters.proof import demand_proof
from meters.store import save

water = Blueprint("water", __name__)


@water.before_request
def checked():
    demand_proof()


@water.post("/water/readings")
def readings():
    save(request.get_json()["litres"])
    return "", 204
