import redis

events = redis.Redis(host="cache")


def follow():
    channel = events.pubsub()
    channel.subscribe("orders")
    for message in channel.listen():
        print(message)
