from flask import Flask, abort, g, request
from jose import jwt

app = Flask(__name__)


@app.before_request
def authenticate():
    header = request.headers.get("Authorization", "")
    claims = jwt.get_unverified_claims(header.removeprefix("Bearer "))  # <- finding
    if "admin" not in claims.get("roles", []):
        abort(403)
    g.user = claims["sub"]
