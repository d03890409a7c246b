from flask import Flask
from shop import settings
app = Flask(__name__)
