import pika

# Failed messages go to the dead letter queue.
connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))
channel = connection.channel()
channel.queue_declare("orders", durable=True)


def handle(channel, method, properties, body):
    try:
        save(body)
    except Exception:
        print("dead letter", body)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("orders", handle)
channel.start_consuming()
