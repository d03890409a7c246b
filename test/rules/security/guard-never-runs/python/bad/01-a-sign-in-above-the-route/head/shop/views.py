from flask import Flask
from flask_login import login_required

app = Flask(__name__)


@login_required  # <- finding
@app.delete("/baskets/<basket_id>")
def drop(basket_id):
    return "", 204
