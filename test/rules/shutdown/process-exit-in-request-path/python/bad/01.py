import sys
from flask import Flask

app = Flask(__name__)


@app.post("/orders")
def place():
    sys.exit(1)  # <- finding
