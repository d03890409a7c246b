import os
import signal

import pika

running = True


def main():
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
