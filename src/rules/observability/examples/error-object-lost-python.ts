import type { Examples } from '#model/rule'

export const errorObjectLostPython: Examples = {
  bad: [
    `import logging
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)


@app.post("/orders")
def place(order: dict):
    try:
        store(order)
    except ValueError as error:
        logger.error("the order could not be stored", error)  # <- finding
`,
    `import logging

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.warning("fetching failed: ", exc)  # <- finding
`,
    `import logging


def sync(request):
    try:
        fetch(request)
    except Exception as e:
        logging.error("fetching failed", e)  # <- finding
`,
  ],
  good: [
    `import logging

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.warning("fetching failed: %s", exc)
`,
    `import logging

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.exception("fetching failed", extra={"reason": str(exc)})
`,
    `import logging

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.error(f"fetching failed: {exc}", exc_info=exc)
`,
    {
      title: 'a logger that takes values by itself',
      files: {
        'app/sync.py': `import structlog

logger = structlog.get_logger()


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.error("fetching failed", exc)
`,
      },
    },
    {
      title: 'a message that is made elsewhere',
      files: {
        'app/sync.py': `import logging
from app.messages import FAILED

logger = logging.getLogger(__name__)


def sync(request):
    try:
        fetch(request)
    except OSError as exc:
        logger.error(FAILED, exc)
`,
      },
    },
  ],
}
