def create_app(client):
    try:
        client.ping()
    except ConnectionError as error:
        log.warning("cache unavailable: %s", error)
    return App(client)
