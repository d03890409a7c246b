from flask import Flask, jsonify

from app.imports import load_later


def create_app():
    app = Flask(__name__)

    @app.post("/imports")
    def start():
        load_later("upload.zip")
        return jsonify(started=True)

    return app
