from app.db import db


class Notes:
    def count(self):
        return db.notes.count()
