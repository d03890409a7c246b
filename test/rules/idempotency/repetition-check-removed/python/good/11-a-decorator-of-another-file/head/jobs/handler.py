from jobs.mail import send_receipt
from jobs.once import once


@once("receipt")
def handle(message_id, body):
    send_receipt(body["email"], body["cents"])
