import json
from importlib import resources


def defaults(name):
    found = json.load(resources.open_text("app.data", name))
    return found
