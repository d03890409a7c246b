import logging
import os

from prometheus_client import CollectorRegistry, Gauge, push_to_gateway

from nightly.archive import archive_orders

log = logging.getLogger(__name__)
registry = CollectorRegistry()
last_success = Gauge("archive_last_success_timestamp", "Last good run", registry=registry)


def main():
    count = archive_orders()
    log.info("archived", extra={"count": count})
    last_success.set_to_current_time()  # <- finding
    push_to_gateway(os.environ["PUSHGATEWAY"], job="archive", registry=registry)


if __name__ == "__main__":
    main()
