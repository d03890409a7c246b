from flask import Flask
from app.limits import limiter

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    return check()
