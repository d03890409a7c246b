def count(client, key):
    client.incr(key)
