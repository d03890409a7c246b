import jwt
import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)


@app.get("/callback")
def callback():
    answer = requests.post(
        "https://login.example.com/token",
        data={"code": request.args["code"], "grant_type": "authorization_code"},
        timeout=5,
    ).json()
    claims = jwt.decode(answer["id_token"], options={"verify_signature": False})
    session["user"] = claims["sub"]
    return redirect("/")
