import logging

from apscheduler.schedulers.blocking import BlockingScheduler

from app.feeds import all_feeds, fetch_feed

log = logging.getLogger(__name__)
scheduler = BlockingScheduler()


@scheduler.scheduled_job("interval", minutes=15)
def refresh_feeds():
    for feed in all_feeds():
        try:
            fetch_feed(feed)
        except Exception:  # <- finding
            log.exception("feed %s not refreshed", feed)


scheduler.start()
