from app.db import db
from app.errors import Forbidden


class Notes:
    def read(self, caller, note_id):
        note = db.notes.get(note_id)
        if note.owner_id != caller.id:
            raise Forbidden(note_id)
        return note
