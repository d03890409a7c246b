from flask import Flask, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from app.store import save

app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app, default_limits=["100 per minute"])


@app.post("/notes")
def notes():
    save(request.get_json())
    return "", 204
