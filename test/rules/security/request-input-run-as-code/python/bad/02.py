import base64
import pickle

from flask import Flask, request

app = Flask(__name__)


@app.get("/filters")
def filters():
    return {"result": eval(request.args["expression"])}  # <- finding


@app.post("/carts")
def cart():
    restored = pickle.loads(request.get_data())  # <- finding
    return {"items": len(restored)}
