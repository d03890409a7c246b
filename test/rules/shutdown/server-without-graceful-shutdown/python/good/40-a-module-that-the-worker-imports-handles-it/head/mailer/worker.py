import pika

from mailer.lifecycle import stop_on_signal


def handle(channel, method, properties, body):
    print(body)
    channel.basic_ack(method.delivery_tag)


def main():
    connection = pika.BlockingConnection(pika.ConnectionParameters("rabbitmq"))
    channel = connection.channel()
    stop_on_signal(channel)
    channel.basic_consume("mails", handle)
    channel.start_consuming()


if __name__ == "__main__":
    main()
