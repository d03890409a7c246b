from flask import Flask

from storefront import places
from storefront.views import shop


def make_shop() -> Flask:
    app = Flask(__name__)
    app.register_blueprint(shop)
    places.reader()
    return app
