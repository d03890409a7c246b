import jwt
from flask import Flask, jsonify, request

from app.accounts import check_password
from app.tokens import create_token

app = Flask(__name__)


@app.post("/login")
def login():
    user = check_password(request.json["email"], request.json["password"])
    token = create_token(user)
    claims = jwt.decode(token, options={"verify_signature": False})
    return jsonify(token=token, role=claims["role"], expires=claims["exp"])
