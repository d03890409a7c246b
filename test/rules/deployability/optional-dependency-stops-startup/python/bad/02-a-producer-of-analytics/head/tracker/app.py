import os

from flask import Flask

from .analytics import Analytics


def create_app():
    app = Flask(__name__)
    app.analytics = Analytics(os.environ["ANALYTICS_BROKERS"]) # <- finding

    @app.get("/")
    def index():
        app.analytics.track("index")
        return "ok"

    return app
