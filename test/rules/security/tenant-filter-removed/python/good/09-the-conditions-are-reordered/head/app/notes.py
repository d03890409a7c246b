from flask import Blueprint, g, jsonify

from app.db import connection

bp = Blueprint("notes", __name__)


@bp.delete("/notes/<int:note_id>")
def remove(note_id):
    with connection() as db:
        db.execute("DELETE FROM notes WHERE user_id = %s AND id = %s", (g.user.id, note_id))
    return jsonify({})
