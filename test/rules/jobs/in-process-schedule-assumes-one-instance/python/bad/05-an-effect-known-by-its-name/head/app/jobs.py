from apscheduler.schedulers.background import BackgroundScheduler

from app.members import lapsing
from app.outbox import Outbox

outbox = Outbox()


def remind():
    for member in lapsing():
        outbox.send_reminder(member)


scheduler = BackgroundScheduler()
scheduler.add_job(remind, "cron", hour=7)  # <- finding
scheduler.start()
