import json
import logging
import os

import pika
import psycopg

log = logging.getLogger(__name__)
connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))
channel = connection.channel()
channel.exchange_declare("orders.dead", exchange_type="fanout", durable=True)
channel.queue_declare("orders.dead", durable=True)
channel.queue_bind("orders.dead", "orders.dead")
channel.queue_declare("orders", durable=True, arguments={"x-dead-letter-exchange": "orders.dead"})


def save(body):
    order = json.loads(body)
    with psycopg.connect(os.environ["DATABASE_URL"]) as database:
        database.execute(
            "INSERT INTO orders (id, total) VALUES (%s, %s) ON CONFLICT (id) DO NOTHING",
            (order["id"], order["total"]),
        )


def handle(channel, method, properties, body):
    try:
        save(body)
    except Exception:
        log.exception("order not saved")
        channel.basic_nack(method.delivery_tag, requeue=False)
        return
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("orders", handle)
channel.start_consuming()
