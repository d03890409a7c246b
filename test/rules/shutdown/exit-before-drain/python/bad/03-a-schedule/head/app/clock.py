import os
import signal

from apscheduler.schedulers.blocking import BlockingScheduler

scheduler = BlockingScheduler()


def stop(signum, frame):
    os._exit(0)  # <- finding


def main():
    signal.signal(signal.SIGTERM, stop)
    scheduler.start()
