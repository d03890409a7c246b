import pika

channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()


def export(channel, method, properties, body):
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("exports", export)
channel.start_consuming()  # <- finding
