from app.db import db_for_update
from app.models import Folder, Tag


def move(folder_id, name, target):
    folder = db_for_update(Folder.select().where(Folder.id == folder_id)).get()  # <- finding
    tag = Tag.get(folder=folder, name=name)
    tag.target = target
    tag.save()
