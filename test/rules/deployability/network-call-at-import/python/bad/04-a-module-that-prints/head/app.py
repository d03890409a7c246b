from flask import Flask

from keys import KEYS

app = Flask(__name__)


@app.get("/keys")
def keys():
    return {"count": len(KEYS)}
