def put(client, key, value):
    client.setex(key, 60, value)
