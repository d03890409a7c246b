from flask import Flask

from app.conf import load

conf = load()
app = Flask(__name__)
