import logging

from celery import shared_task

from app.feeds import all_feeds, fetch_feed

log = logging.getLogger(__name__)


@shared_task
def refresh_feeds():
    for feed in all_feeds():
        refresh_feed.delay(feed)


@shared_task
def refresh_feed(feed):
    fetch_feed(feed)
