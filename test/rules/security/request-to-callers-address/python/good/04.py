import requests
from flask import current_app, Blueprint, request

bp = Blueprint("stock", __name__)


@bp.get("/stock")
def stock():
    sku = request.args["sku"]
    return requests.get(current_app.config["STOCK_URL"] + "/items/" + sku, timeout=5).json()
