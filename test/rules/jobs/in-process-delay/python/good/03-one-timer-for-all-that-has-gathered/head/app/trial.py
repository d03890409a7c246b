import asyncio
import smtplib
import threading

GRACE = 30 * 60


def remind(address):
    smtplib.SMTP("mail").sendmail("shop@example.com", [address], "your trial ends")


class Mails:
    def begin(self, address):
        if self.timer:
            self.timer.cancel()
        self.timer = threading.Timer(3600, remind, [address])
        self.timer.start()
