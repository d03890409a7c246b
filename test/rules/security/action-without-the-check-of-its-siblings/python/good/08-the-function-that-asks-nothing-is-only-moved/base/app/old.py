from app.db import db


class Notes:
    def count(self):
        return db.notes.count()

    def delete(self, note_id):
        db.notes.delete(note_id)
