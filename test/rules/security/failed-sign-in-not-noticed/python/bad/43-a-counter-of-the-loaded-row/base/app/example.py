from flask import Flask, jsonify, request
from werkzeug.security import check_password_hash

from app.db import db
from app.models import Member

app = Flask(__name__)


@app.post("/sign-in")
def sign_in():
    member = Member.query.filter_by(email=request.json["email"]).first()
    if member is None or not check_password_hash(member.password_hash, request.json["password"]):
        if member is not None:
            member.bad_tries = member.bad_tries + 1  # <- finding
            db.session.commit()
        return jsonify(error="invalid"), 401
    return jsonify(id=member.id)
