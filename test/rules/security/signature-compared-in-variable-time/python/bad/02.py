import os
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/internal/run")
def run():
    if request.headers.get("X-Token") != os.environ.get("CRON_TOKEN"):  # <- finding
        abort(401)
    return "ok"
