from flask import Flask, abort, g
from flask_login import login_required

app = Flask(__name__)


@app.before_request
def ask():
    if not g.user.is_authenticated:
        abort(401)


@login_required
@app.delete("/baskets/<basket_id>")
def drop(basket_id):
    return "", 204
