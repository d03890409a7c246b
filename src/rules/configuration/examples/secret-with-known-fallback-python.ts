import type { Examples } from '#model/rule'

export const secretWithKnownFallbackPython: Examples = {
  bad: [
    `import os

SECRET_KEY = os.environ.get("SECRET_KEY", "change-me-in-production-please")  # <- finding
`,
    `import os

JWT_SECRET = os.getenv("JWT_SECRET") or "sEcret-of-the-house"  # <- finding
`,
    `from decouple import config

SESSION_SECRET = config("SESSION_SECRET", default="session-secret-0815")  # <- finding
`,
    `import os


def handler():
    return os.environ["SECRET_KEY"]


SECRET_KEY = os.environ.get("SECRET_KEY", "change-me-in-production-please")  # <- finding
`,
  ],
  good: [
    `import os

SECRET_KEY = os.environ["SECRET_KEY"]
`,
    `import os

DEBUG = os.environ.get("DEBUG") == "1"
if DEBUG:
    SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")
else:
    SECRET_KEY = os.environ["SECRET_KEY"]
`,
    `import os

SECRET_KEY = os.environ.get("SECRET_KEY", "insecure")
if SECRET_KEY == "insecure":
    raise RuntimeError("SECRET_KEY is not set")
`,
    {
      title: 'settings of production demand it',
      files: {
        'config/settings/base.py': `import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")
`,
        'config/settings/production.py': `import os
from .base import *

SECRET_KEY = os.environ["SECRET_KEY"]
`,
      },
    },
    `import os


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")


class ProductionConfig(Config):
    SECRET_KEY = os.environ["SECRET_KEY"]
`,
    {
      title: 'settings of a developer',
      files: {
        'config/settings/local.py': `import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")
`,
      },
    },
  ],
}
