from flask import Flask, request
from app.mails import send_confirmation

app = Flask(__name__)


@app.post("/signup")
def signup():
    send_confirmation(request.form["email"])
    return "ok"
