from flask import Flask
from flask_login import fresh_login_required, login_required

app = Flask(__name__)


@login_required
@app.delete("/baskets/<basket_id>")
@fresh_login_required
def drop(basket_id):
    return "", 204
