from flask import Flask
from yoyo import get_backend, read_migrations
def create_app():
    app = Flask(__name__)
    backend = get_backend(app.config["DATABASE_URL"])
    with backend.lock():
        backend.apply_migrations(backend.to_apply(read_migrations("migrations")))  # <- finding
    return app
