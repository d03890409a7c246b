from flask import Blueprint, abort, jsonify, request
from werkzeug.security import check_password_hash

from .models import User

auth = Blueprint("auth", __name__)


@auth.post("/login")
def login(): # <- finding
    user = User.query.filter_by(email=request.json["email"]).first()
    if user is None or not check_password_hash(user.password_hash, request.json["password"]):
        abort(401)
    return jsonify(token=user.issue_token())
