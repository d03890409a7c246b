import os

from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail


def announce(text):
    client = SendGridAPIClient(os.environ["SENDGRID_API_KEY"])
    client.send(Mail(from_email="shop@example.com", to_emails="all@example.com", subject=text))  # <- finding
