import asyncio
import smtplib
import threading

GRACE = 30 * 60


def remind(address):
    smtplib.SMTP("mail").sendmail("shop@example.com", [address], "your trial ends")


def forget(names):
    names.clear()


def begin(names):
    threading.Timer(3600, forget, [names]).start()
