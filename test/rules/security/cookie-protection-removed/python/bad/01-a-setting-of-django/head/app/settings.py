DEBUG = False
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
