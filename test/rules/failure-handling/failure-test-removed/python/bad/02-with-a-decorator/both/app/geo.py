def locate(client, place):
    return client.get("/places", params={"q": place}, timeout=2).json()
