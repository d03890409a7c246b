import os
from app.names import plain_name


def store(upload):
    name = plain_name(upload.filename)
    upload.save(os.path.join("/data", name))
