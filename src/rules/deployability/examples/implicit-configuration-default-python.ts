import type { Examples } from '#model/rule'

export const implicitConfigurationDefaultPython: Examples = {
  bad: [
    `import os

REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")  # <- finding
`,
    `import os

DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://app@127.0.0.1/app")  # <- finding
`,
    `from decouple import config

SEARCH_HOST = config("SEARCH_HOST", default="localhost")  # <- finding
`,
  ],
  good: [
    `import os

# The relay that runs beside the service, which is Django's own default.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
`,

    `import os

REDIS_URL = os.environ["REDIS_URL"]
`,
    `import os

STATSD_HOST = os.environ.get("STATSD_HOST", "127.0.0.1")
`,
    `import os

BIND_HOST = os.environ.get("BIND_HOST", "0.0.0.0")
`,
    `import os

if os.environ.get("DEBUG"):
    REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
`,
  ],
}
