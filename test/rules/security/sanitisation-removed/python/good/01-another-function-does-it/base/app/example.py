import os
from werkzeug.utils import secure_filename


def store(upload):
    name = secure_filename(upload.filename)
    upload.save(os.path.join("/data", name))
