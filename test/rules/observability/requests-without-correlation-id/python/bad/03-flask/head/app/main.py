import structlog
from flask import Flask

log = structlog.get_logger()


def create_app():
    app = Flask(__name__)  # <- finding
    return app
