from celery import shared_task
from app.db import db
from app.errors import Forbidden


def close(caller, note_id):
    if db.notes.get(note_id).owner_id != caller.id:
        raise Forbidden(note_id)
    db.notes.update(note_id, closed=True)


@shared_task
def purge(note_id):
    db.notes.delete(note_id)
