from app.tasks import scrape

INTERVAL = 300


def schedule(feed):
    scrape.si(feed.pk).apply_async()
