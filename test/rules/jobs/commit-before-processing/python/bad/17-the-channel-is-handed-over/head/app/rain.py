import json

from app.gauges import store


def on_rain(channel, method, properties, body):
    channel.basic_ack(delivery_tag=method.delivery_tag)  # <- finding
    store(json.loads(body))
