import logging
import os

import requests

logger = logging.getLogger(__name__)


def collect(parcel: str) -> requests.Response:
    sent = {"Accept": "application/json"}
    sent["Authorization"] = "Basic " + os.environ["DEPOT_LOGIN"]
    logger.info("collecting %s with %s", parcel, sent)  # <- finding
    return requests.get(f"https://depot.example/parcels/{parcel}", headers=sent, timeout=2)
