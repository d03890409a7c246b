import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    signal.signal(signal.SIGTERM, stop)
    channel.start_consuming()
