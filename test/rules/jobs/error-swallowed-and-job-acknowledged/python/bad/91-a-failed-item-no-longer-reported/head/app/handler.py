import json
import logging

from app.readings import store_reading

log = logging.getLogger(__name__)


def handler(event, context):
    failed = []
    for record in event["Records"]:
        try:
            store_reading(json.loads(record["body"]))
        except Exception:  # <- finding
            log.exception("reading not stored")
    return {"batchItemFailures": failed}
