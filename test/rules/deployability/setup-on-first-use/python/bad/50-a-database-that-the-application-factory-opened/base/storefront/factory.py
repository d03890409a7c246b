import os

from flask import Flask

from storefront import places
from storefront.views import shop


def make_shop() -> Flask:
    app = Flask(__name__)
    app.register_blueprint(shop)
    places.prepare(os.environ["COUNTRY_DATABASE"])  # <- finding
    return app
