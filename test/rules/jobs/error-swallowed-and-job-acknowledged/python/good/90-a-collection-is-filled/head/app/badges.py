import json
import logging
import os

import boto3

log = logging.getLogger(__name__)
sqs = boto3.client("sqs")


def work(seen: set) -> None:
    url = os.environ["BADGES_URL"]
    while True:
        answer = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=20)
        for message in answer.get("Messages", []):
            try:
                seen.add(json.loads(message["Body"])["door"])
            except Exception:
                log.exception("not a badge")
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
