import pika
import psycopg

from .billing import client


def on_message(channel, method, properties, body):
    event = {"id": body.decode()}
    remote = client.get_subscription(event["id"])
    with psycopg.connect("") as conn:
        conn.execute(
            "UPDATE subscriptions SET status = %s, updated_at = %s WHERE id = %s",
            (remote["status"], remote["updated_at"], remote["id"]),
        )
    channel.basic_ack(method.delivery_tag)


def run():
    channel = pika.BlockingConnection().channel()
    channel.basic_consume(queue="subscriptions", on_message_callback=on_message)
    channel.start_consuming()
