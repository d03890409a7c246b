import signal
import sys
import time

import pika

from app.archive import close_archive, store_exposure
from app.reports import flush_reports, log

running = 0


def develop(channel, method, properties, body):
    global running
    running += 1
    store_exposure(body)
    channel.basic_ack(method.delivery_tag)
    running -= 1


def main(url: str) -> None:
    connection = pika.BlockingConnection(pika.URLParameters(url))
    channel = connection.channel()
    channel.basic_consume("exposures", develop)

    def leave(number, frame):
        log.info("leaving", extra={"running": running})
        channel.stop_consuming()
        while running > 0:
            time.sleep(0.1)
        flush_reports()
        close_archive()
        connection.close()
        sys.exit(0)

    signal.signal(signal.SIGTERM, leave)
    channel.start_consuming()
