import structlog

log = structlog.get_logger()


def receive(request):
    log.info("received", headers=request.headers)  # <- finding
