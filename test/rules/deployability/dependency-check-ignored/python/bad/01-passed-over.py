def create_app(client):
    try:
        client.ping()  # <- finding
    except ConnectionError:
        pass
    return App(client)
