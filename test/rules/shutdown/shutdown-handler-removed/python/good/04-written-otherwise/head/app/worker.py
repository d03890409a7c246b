import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, stop)
    channel.start_consuming()
