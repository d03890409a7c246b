import pika


def handle(channel, method, properties, body):
    print(body)
    channel.basic_ack(method.delivery_tag)


def main():
    connection = pika.BlockingConnection(pika.ConnectionParameters("rabbitmq"))
    channel = connection.channel()
    channel.basic_consume("mails", handle)
    channel.start_consuming()  # <- finding


if __name__ == "__main__":
    main()
