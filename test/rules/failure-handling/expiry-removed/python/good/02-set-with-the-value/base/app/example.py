def put(client, key, value):
    client.set(key, value)
    client.expire(key, 60)
