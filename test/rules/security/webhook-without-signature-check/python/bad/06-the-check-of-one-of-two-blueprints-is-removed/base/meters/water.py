from flask import Blueprint, request

from meters.proof import demand_proof
from meters.store import save

water = Blueprint("water", __name__)


@water.post("/water/readings")
def readings():
    demand_proof()
    save(request.get_json()["litres"])
    return "", 204
