import type { Examples } from '#model/rule'

export const redactionRemovedPython: Examples = {
  bad: [
    {
      title: 'what is cleaned in its place',
      base: {
        'app/work.py': `import logging

from app.logs import filter_logs

logger = logging.getLogger(__name__)


def after(request, response):
    body = request.get_json(silent=True)
    filter_logs(body)  # <- finding
    logger.debug("answered", extra={"body": body, "status": response.status_code})
    return response
`,
      },
      files: {
        'app/work.py': `import logging

logger = logging.getLogger(__name__)


def after(request, response):
    body = request.get_json(silent=True)
    logger.debug("answered", extra={"body": body, "status": response.status_code})
    return response
`,
      },
    },
    {
      title: 'an address of which more than its name is given',
      base: {
        'app/work.py': `import logging

from app.http import redact_uri

logger = logging.getLogger(__name__)


def ask(agent, uri, endpoint):
    logger.debug("asking %s by %s", redact_uri(uri.decode("ascii", errors="replace")), endpoint)  # <- finding
    return agent.ask(uri)
`,
      },
      files: {
        'app/work.py': `import logging

logger = logging.getLogger(__name__)


def ask(agent, uri, endpoint):
    logger.debug("asking %s by %s", uri, endpoint)
    return agent.ask(uri)
`,
      },
    },
    {
      title: 'a mask that is put in the place of a cookie',
      base: {
        'app/work.py': `import re


def headers_of(request):
    found = {}
    for key, value in request.headers.items():
        if key.lower() == "cookie":
            value = re.sub(r"(session)=[a-f0-9-]+", r"\\1=<redacted>", value)  # <- finding
        found[key] = value
    return found
`,
      },
      files: {
        'app/work.py': `def headers_of(request):
    found = {}
    for key, value in request.headers.items():
        found[key] = value
    return found
`,
      },
    },
    {
      title: 'a function that takes the password out of an address',
      base: {
        'app/work.py': `import logging
from app.urls import strip_credentials

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", strip_credentials(url))  # <- finding
    client.open(url)
`,
      },
      files: {
        'app/work.py': `import logging

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", url)
    client.open(url)
`,
      },
    },
    {
      title: 'what a program says when it fails',
      base: {
        'app/work.py': `from app.process import run


def pull(command):
    result = run(command)
    if result.returncode != 0:
        text = _sanitize_git_error(result.stderr.read())  # <- finding
        raise RuntimeError(f"pull failed: {text}")


def _sanitize_git_error(message):
    return message
`,
      },
      files: {
        'app/work.py': `from app.process import run


def pull(command):
    result = run(command)
    if result.returncode != 0:
        text = result.stderr.read()
        raise RuntimeError(f"pull failed: {text}")


def _sanitize_git_error(message):
    return message
`,
      },
    },
    {
      title: 'a name of a list',
      base: {
        'app/work.py': `SENSITIVE_KEYS = ["password", "secret"]  # <- finding


def clean(data):
    return {key: "***" if key in SENSITIVE_KEYS else value for key, value in data.items()}
`,
      },
      files: {
        'app/work.py': `SENSITIVE_KEYS = ["password"]


def clean(data):
    return {key: "***" if key in SENSITIVE_KEYS else value for key, value in data.items()}
`,
      },
    },
  ],
  good: [
    {
      title: 'a mask of something else',
      base: {
        'app/work.py': `def masked(card):
    return card.replace("-", "*")
`,
      },
      files: {
        'app/work.py': `def masked(card):
    return card
`,
      },
    },
    {
      title: 'another function does it',
      base: {
        'app/work.py': `import logging
from app.urls import strip_credentials

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", strip_credentials(url))
    client.open(url)
`,
      },
      files: {
        'app/work.py': `import logging
from app.urls import without_userinfo

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", without_userinfo(url))
    client.open(url)
`,
      },
    },
    {
      title: 'nothing is written down any more',
      base: {
        'app/work.py': `import logging
from app.urls import strip_credentials

log = logging.getLogger(__name__)


def connect(client, url):
    log.info("connecting to %s", strip_credentials(url))
    client.open(url)
`,
      },
      files: {
        'app/work.py': `def connect(client, url):
    client.open(url)
`,
      },
    },
    {
      title: 'the list moved to another module',
      base: {
        'app/work.py': `SENSITIVE_KEYS = ["password", "secret"]


def clean(data):
    return {key: "***" if key in SENSITIVE_KEYS else value for key, value in data.items()}
`,
      },
      files: {
        'app/work.py': `SENSITIVE_KEYS = {"Password", "secret"}


def clean(data):
    return {key: "***" if key in SENSITIVE_KEYS else value for key, value in data.items()}
`,
      },
    },
    {
      title: 'cleaning that has nothing to do with secrets',
      base: {
        'app/work.py': `from app.html import sanitize_html
from app.store import save


def put(body):
    save(sanitize_html(body))
`,
      },
      files: {
        'app/work.py': `from app.store import save


def put(body):
    save(body)
`,
      },
    },
  ],
}
