from flask import Flask

from feeds.client import fetch

app = Flask(__name__)


@app.get("/tides/<station>")
def tides(station):
    return fetch(f"https://tides.harbour.org/{station}").json()
