import os
import signal

import pika

running = True


def stop(signum, frame):
    os._exit(1)


def main():
    signal.signal(signal.SIGUSR1, stop)
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()


if __name__ == "__main__":
    main()
