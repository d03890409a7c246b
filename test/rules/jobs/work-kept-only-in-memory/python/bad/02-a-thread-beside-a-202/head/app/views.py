import threading

from flask import Blueprint, jsonify

from app.importer import import_file

bp = Blueprint("imports", __name__)


@bp.post("/imports/<name>")
def start(name):
    threading.Thread(target=import_file, args=(name,), daemon=True).start()  # <- finding
    return jsonify(name=name), 202
