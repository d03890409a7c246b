import logging

from app.aws import queue
from app.labels import stick_label

logger = logging.getLogger(__name__)


def run(url: str, failed_url: str) -> None:
    while True:
        answer = queue.receive_message(QueueUrl=url, WaitTimeSeconds=20, AttributeNames=["ApproximateReceiveCount"])
        for message in answer.get("Messages", []):
            try:
                stick_label(message["Body"])
            except Exception:
                logger.exception("label not printed")
                queue.send_message(QueueUrl=failed_url, MessageBody=message["Body"])
            queue.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
