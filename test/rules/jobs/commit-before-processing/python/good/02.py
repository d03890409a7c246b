import pika

channel = pika.BlockingConnection().channel()


def handle(channel, method, properties, body):
    print(body)


channel.basic_consume("events", handle, auto_ack=True)
