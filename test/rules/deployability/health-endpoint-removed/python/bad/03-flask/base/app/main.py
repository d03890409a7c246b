from flask import Flask

app = Flask(__name__)


@app.route("/orders")
def orders():
    return "[]"


@app.route("/health")
def health():  # <- finding
    return "ok"
