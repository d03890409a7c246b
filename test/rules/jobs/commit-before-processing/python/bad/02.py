import pika
from django.core.mail import send_mail

channel = pika.BlockingConnection(pika.URLParameters("amqp://mq")).channel()


def on_message(channel, method, properties, body):
    send_mail("Event", body, "shop@example.com", ["ops@example.com"])


channel.basic_consume(
    queue="mails",
    on_message_callback=on_message,
    auto_ack=True,  # <- finding
)
