def connect(client, url):
    client.open(url)
