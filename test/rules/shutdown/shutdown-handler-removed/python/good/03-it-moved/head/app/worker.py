import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    take_signals()
    channel.start_consuming()
