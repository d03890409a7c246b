def fetch(path, client):
    client.download(path)
    return path
