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
      title: 'settings of a developer',
      files: {
        'config/settings/local.py': `import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development")
`,
      },
    },
  ],
}
