import type { Examples } from '#model/rule'

export const sensitiveValueInLogPython: Examples = {
  bad: [
    `import logging

logger = logging.getLogger(__name__)


def sign_in(email, password):
    logger.info("sign in of %s with %s", email, password)  # <- finding
`,
    `import logging

logger = logging.getLogger(__name__)


def call(request, api_token):
    logger.debug(f"calling with {api_token}")  # <- finding
`,
    `import structlog

log = structlog.get_logger()


def receive(request):
    log.info("received", headers=request.headers)  # <- finding
`,
  ],
  good: [
    `import logging

logger = logging.getLogger(__name__)


def encode(media):
    logger.info(f"Encoding media {media.friendly_token}")
`,
    `import argparse


def main(client):
    args = argparse.ArgumentParser().parse_args()
    print(f"Client Secret: {client.client_secret}")
`,

    `import logging

logger = logging.getLogger(__name__)


def sign_in(user):
    logger.info("sign in of %s", user.id)
`,
    `import logging

logger = logging.getLogger(__name__)


def check(organization):
    logger.info(f"token_status={organization.api_token_status}")
`,
    `import logging

logger = logging.getLogger(__name__)


def reset(user):
    logger.info("password reset for user %s", user.pk)
`,
    `import logging
from app.mask import masked

logger = logging.getLogger(__name__)


def call(api_token):
    logger.info("calling with %s", masked(api_token))
`,
  ],
}
