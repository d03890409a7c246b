import os
import signal

import pika

running = True


def stop(signum, frame):
    channel.stop_consuming()


def main():
    signal.signal(signal.SIGTERM, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
