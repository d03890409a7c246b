import os


def fetch(path, client):
    if os.path.exists(path):
        return path
    client.download(path)
    return path
