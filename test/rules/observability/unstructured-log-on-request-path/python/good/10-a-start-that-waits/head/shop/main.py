import time

import structlog

from shop.db import connect

log = structlog.get_logger()


def main() -> None:
    while True:
        if connect():
            break
        time.sleep(1)
    log.info("ready")


if __name__ == "__main__":
    main()
