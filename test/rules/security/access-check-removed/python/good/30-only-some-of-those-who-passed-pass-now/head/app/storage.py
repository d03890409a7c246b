from flask import Blueprint, abort, request
from app.auth import current_user
from app.db import load, save

bp = Blueprint("storage", __name__)


@bp.post("/storage/<int:pk>")
def edit(pk):
    row = load(pk)
    if not current_user.is_superuser:
        abort(403)
    save(row, request.form)
    return "", 204
