from jose import jwt
from flask import Flask, request

app = Flask(__name__)


@app.get("/orders")
def orders():
    claims = jwt.get_unverified_claims(request.headers["authorization"])  # <- finding
    return load(claims.get("email"))
