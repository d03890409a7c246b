import json
import logging
import os

import boto3

from app.doors import add

log = logging.getLogger(__name__)
sqs = boto3.client("sqs")


def work() -> None:
    url = os.environ["BADGES_URL"]
    while True:
        answer = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)
        for message in answer.get("Messages", []):
            try:
                badge = json.loads(message["Body"])
                add(badge["door"], badge["holder"])
            except Exception:
                log.exception("badge not written")
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])  # <- finding
