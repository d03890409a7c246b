import asyncio
import smtplib
import threading

GRACE = 30 * 60


def remind(address):
    smtplib.SMTP("mail").sendmail("shop@example.com", [address], "your trial ends")


async def begin(address):
    asyncio.get_running_loop().call_later(3600, remind, address)  # <- finding
