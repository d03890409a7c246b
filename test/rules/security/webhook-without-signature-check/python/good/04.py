from flask import Flask, request

app = Flask(__name__)


@app.get("/webhooks/github")
def listed():
    return {"payload": request.args.get("page")}
