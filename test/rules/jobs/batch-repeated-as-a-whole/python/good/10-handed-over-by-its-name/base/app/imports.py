import logging

from celery import shared_task

from app.attempts import attempt
from app.feeds import all_feeds, fetch_feed

log = logging.getLogger(__name__)


@shared_task
def refresh_feeds():
    for feed in all_feeds():
        try:
            fetch_feed(feed)
        except Exception:
            log.exception("feed %s not refreshed", feed)
