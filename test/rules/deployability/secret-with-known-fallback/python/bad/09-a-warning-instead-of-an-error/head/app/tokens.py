import logging
import os

log = logging.getLogger(__name__)


def load():
    options = {"jwt_secret": os.environ.get("JWT_SECRET")}
    if options["jwt_secret"] is None:
        log.warning("JWT_SECRET is not set")
        options["jwt_secret"] = "orders-tokens"  # <- finding
    return options
