from flask import Flask

from meters.gas import gas
from meters.water import water

app = Flask(__name__)
app.register_blueprint(gas)
app.register_blueprint(water)
