from flask import Flask
from app.health import bp
app = Flask(__name__)
app.register_blueprint(bp)
