from flask import Flask

from meters.gas import gas
from meters.proof import demand_proof

app = Flask(__name__)
app.register_blueprint(gas)


@app.before_request
def checked():
    demand_proof()
