import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const errorLogRemovedPython: Examples = {
  bad: [
    change(
      'in a handler',
      `import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        logger.exception("not saved")  # <- finding
`,
      `import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        pass
`,
    ),
    change(
      'with an error tracker',
      `import sentry_sdk
from app.shop import store


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        sentry_sdk.capture_exception(error)  # <- finding
        return False
    return True
`,
      `import sentry_sdk
from app.shop import store


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        return False
    return True
`,
    ),
  ],
  good: [
    change(
      'told by another logger',
      `import logging
from app.log import log
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        logger.exception("not saved")
`,
      `import logging
from app.log import log
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        log.error("not saved", error=error)
`,
    ),
    change(
      'raised instead',
      `import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        logger.exception("not saved")
`,
      `import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        raise SaveFailed(order) from error
`,
    ),
    change(
      'the work goes away with it',
      `import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    try:
        store.save(order)
    except StoreError as error:
        logger.exception("not saved")
`,
      `import logging
from app.shop import store

logger = logging.getLogger(__name__)


def save(order):
    return order
`,
    ),
  ],
}
