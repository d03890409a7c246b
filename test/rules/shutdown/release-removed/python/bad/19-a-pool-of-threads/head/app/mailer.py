import signal
import sys
from concurrent.futures import ThreadPoolExecutor

from app.mail import send

mailers = ThreadPoolExecutor(max_workers=4)


def enqueue(mail):
    mailers.submit(send, mail)


def stop(signum, frame):
    mailers.shutdown(wait=False)
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)
