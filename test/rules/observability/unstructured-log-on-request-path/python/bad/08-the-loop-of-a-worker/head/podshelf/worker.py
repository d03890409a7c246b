import signal
import threading

import structlog

from podshelf.transcribe import transcribe_new

log = structlog.get_logger()
stopping = threading.Event()


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    log.info("worker_started")
    while not stopping.is_set():
        transcribe_new()
        stopping.wait(30)
    log.info("worker_stopped")


if __name__ == "__main__":
    main()
