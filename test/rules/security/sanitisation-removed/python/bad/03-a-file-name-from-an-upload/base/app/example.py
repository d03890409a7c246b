import os
from werkzeug.utils import secure_filename


def store(upload):
    name = secure_filename(upload.filename)  # <- finding
    upload.save(os.path.join("/data", name))
