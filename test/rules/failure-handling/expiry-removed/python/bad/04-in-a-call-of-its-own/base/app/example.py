def count(client, key):
    client.incr(key)
    client.expire(key, 60)  # <- finding
