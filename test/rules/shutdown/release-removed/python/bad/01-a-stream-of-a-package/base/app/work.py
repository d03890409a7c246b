import json
from importlib import resources


def defaults(name):
    with resources.open_text("app.data", name) as stream:  # <- finding
        found = json.load(stream)
    return found
