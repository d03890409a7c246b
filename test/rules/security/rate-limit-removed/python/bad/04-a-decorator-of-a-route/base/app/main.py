from flask import Flask
from app.limits import limiter

app = Flask(__name__)


@app.route("/login", methods=["POST"])
@limiter.limit("5/minute")  # <- finding
def login():
    return check()
