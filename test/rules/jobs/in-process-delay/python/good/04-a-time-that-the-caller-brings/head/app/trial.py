import asyncio
import smtplib
import threading

GRACE = 30 * 60


def remind(address):
    smtplib.SMTP("mail").sendmail("shop@example.com", [address], "your trial ends")


def begin(address, seconds):
    threading.Timer(seconds, remind, [address]).start()
