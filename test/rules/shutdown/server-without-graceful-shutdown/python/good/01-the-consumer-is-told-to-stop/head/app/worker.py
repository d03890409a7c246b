import os
import signal

import pika

running = True


def main():
    signal.signal(signal.SIGTERM, lambda *_: channel.stop_consuming())
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
