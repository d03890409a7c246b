import asyncio
import smtplib
import threading

GRACE = 30 * 60


def remind(address):
    smtplib.SMTP("mail").sendmail("shop@example.com", [address], "your trial ends")


def begin(address):
    timer = threading.Timer(GRACE, remind, args=[address])  # <- finding
    timer.daemon = True
    timer.start()
