from flask import Flask

from storefront.views import shop


def make_shop() -> Flask:
    app = Flask(__name__)
    app.register_blueprint(shop)
    return app
