from flask import Blueprint, redirect, request

bp = Blueprint("search", __name__)


@bp.get("/find")
def find():
    return redirect("/products?q=" + request.args.get("q"))
