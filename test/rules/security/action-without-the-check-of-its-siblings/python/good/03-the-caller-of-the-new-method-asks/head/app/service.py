from app.db import db
from app.errors import Forbidden


class Notes:
    def read(self, caller, note_id):
        note = db.notes.get(note_id)
        if note.owner_id != caller.id:
            raise Forbidden(note_id)
        return note

    def _remove(self, note_id):
        db.notes.delete(note_id)

    def delete(self, caller, note_id):
        if db.notes.get(note_id).owner_id != caller.id:
            raise Forbidden(note_id)
        self._remove(note_id)
