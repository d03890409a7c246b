import sys

from app import create_app
from app.imports import load

app = create_app()
with app.app_context():
    load(sys.argv[1])
