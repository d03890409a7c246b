from flask import Flask
from flask_cors import CORS
from app.settings import ORIGINS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins=ORIGINS)
