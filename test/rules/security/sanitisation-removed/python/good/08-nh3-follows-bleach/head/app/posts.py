import nh3
from flask import Flask, request

from app.models import Post, db

app = Flask(__name__)


@app.post("/posts")
def create():
    body = nh3.clean(request.form["body"])
    db.session.add(Post(body=body))
    db.session.commit()
    return "", 201
