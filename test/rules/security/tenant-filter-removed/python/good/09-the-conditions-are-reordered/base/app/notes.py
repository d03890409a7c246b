from flask import Blueprint, g, jsonify

from app.db import connection

bp = Blueprint("notes", __name__)


@bp.delete("/notes/<int:note_id>")
def remove(note_id):
    with connection() as db:
        db.execute("DELETE FROM notes WHERE id = %s AND user_id = %s", (note_id, g.user.id))
    return jsonify({})
