from flask import Flask

from app.limits import limiter
from app.notes import notes

app = Flask(__name__)
limiter.init_app(app)
app.register_blueprint(notes)
