import dramatiq
import structlog

log = structlog.get_logger()


@dramatiq.actor
def resize(image_id):
    try:
        picture = fetch(image_id)
        store(picture)
    except:  # <- finding
        log.exception("resize")
