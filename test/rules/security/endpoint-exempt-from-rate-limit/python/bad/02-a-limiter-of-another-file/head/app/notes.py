from flask import Blueprint, request

from app.limits import limiter
from app.store import save

notes = Blueprint("notes", __name__)


@notes.put("/notes/<key>")
@limiter.exempt  # <- finding
def put(key):
    save(key, request.get_json())
    return "", 204
