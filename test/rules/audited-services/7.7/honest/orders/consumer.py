import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))
channel = connection.channel()
channel.queue_declare("orders", durable=True, arguments={"x-dead-letter-exchange": "orders.dead"})


def handle(channel, method, properties, body):
    save(body)
    channel.basic_ack(method.delivery_tag)


channel.basic_consume("orders", handle)
channel.start_consuming()
