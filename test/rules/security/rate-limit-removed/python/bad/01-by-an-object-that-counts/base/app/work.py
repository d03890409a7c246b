from flask import Flask, request
from app.limits import signup_rate_limiter
from app.mails import send_confirmation

app = Flask(__name__)


@app.post("/signup")
def signup():
    if signup_rate_limiter.test():  # <- finding
        send_confirmation(request.form["email"])
    return "ok"
