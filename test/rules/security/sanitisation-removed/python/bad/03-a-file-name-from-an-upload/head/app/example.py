import os


def store(upload):
    name = upload.filename
    upload.save(os.path.join("/data", name))
