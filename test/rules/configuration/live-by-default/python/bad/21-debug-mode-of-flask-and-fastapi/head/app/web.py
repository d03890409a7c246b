import os

from fastapi import FastAPI
from flask import Flask

site = Flask(__name__)
site.config["DEBUG"] = os.environ.get("SITE_DEBUG", "true").lower() == "true"  # <- finding
api = FastAPI(debug=os.environ.get("API_DEBUG", "true") == "true")  # <- finding
