import json, os
import boto3
from jobs.handler import handle

sqs = boto3.client("sqs")


def main():
    while True:
        for message in sqs.receive_message(QueueUrl=os.environ["QUEUE"], WaitTimeSeconds=20).get("Messages", []):
            handle(message["MessageId"], json.loads(message["Body"]))
            sqs.delete_message(QueueUrl=os.environ["QUEUE"], ReceiptHandle=message["ReceiptHandle"])


if __name__ == "__main__":
    main()
