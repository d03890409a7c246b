from flask import Flask, request

app = Flask(__name__)


@app.route("/hooks/slack", methods=["POST"])
def slack():  # <- finding
    if "X-Slack-Request-Timestamp" not in request.headers:
        return "", 400
    answer(request.get_json())
    return ""
