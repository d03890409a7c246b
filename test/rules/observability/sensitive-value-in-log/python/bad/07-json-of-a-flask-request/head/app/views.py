import logging

from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger("shop")


@app.post("/checkout")
def checkout():
    data = request.get_json()
    try:
        charge(data)
    except Exception:
        log.exception("checkout failed", extra={"payload": data, "headers": dict(request.headers)})  # <- finding
        return {"error": "failed"}, 500
    return {"ok": True}


def charge(data): ...
