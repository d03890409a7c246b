import logging

from nightly.archive import archive_orders

log = logging.getLogger(__name__)


def main():
    count = archive_orders()
    log.info("archived", extra={"count": count})


if __name__ == "__main__":
    main()
