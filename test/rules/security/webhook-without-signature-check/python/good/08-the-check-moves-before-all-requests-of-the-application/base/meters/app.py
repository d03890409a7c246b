from flask import Flask

from meters.gas import gas

app = Flask(__name__)
app.register_blueprint(gas)
