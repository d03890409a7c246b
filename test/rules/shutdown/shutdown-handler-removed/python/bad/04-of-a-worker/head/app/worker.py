import signal

import pika

connection = pika.BlockingConnection(pika.ConnectionParameters("broker"))


def stop(signum, frame):
    channel.stop_consuming()


def main():
    channel.start_consuming()
