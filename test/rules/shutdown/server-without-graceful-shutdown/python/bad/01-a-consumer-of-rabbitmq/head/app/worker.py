import os
import signal

import pika

running = True


def main():
    channel = pika.BlockingConnection(pika.ConnectionParameters("broker")).channel()
    channel.basic_consume("mails", on_mail)
    channel.start_consuming()  # <- finding


if __name__ == "__main__":
    main()
