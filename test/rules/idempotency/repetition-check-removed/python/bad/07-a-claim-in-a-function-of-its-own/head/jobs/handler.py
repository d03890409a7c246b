from jobs.mail import send_receipt


def handle(message_id, body):
    send_receipt(body["email"], body["cents"])
