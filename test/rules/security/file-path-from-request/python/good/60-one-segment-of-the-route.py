import os

from flask import Flask, send_file, send_from_directory

app = Flask(__name__)
FOLDER = "/srv/manuals"


@app.get("/manuals/<name>")
def manual(name):
    return send_file(os.path.join(FOLDER, name))


@app.get("/drawings/<path:name>")
def drawing(name):
    return send_from_directory(FOLDER, name)
