import logging

from app.aws import queue
from app.labels import stick_label

logger = logging.getLogger(__name__)


def run(url: str) -> None:
    while True:
        answer = queue.receive_message(QueueUrl=url, MaxNumberOfMessages=5, WaitTimeSeconds=20)
        for message in answer.get("Messages", []):
            try:
                stick_label(message["Body"])
            except Exception:
                logger.exception("label not printed")
                continue
            queue.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
