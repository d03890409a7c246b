from flask import Flask
from flask_login import login_required

app = Flask(__name__)


@app.delete("/baskets/<basket_id>")
@login_required
def drop(basket_id):
    return "", 204
