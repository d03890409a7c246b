LOGGING = {"formatters": {"json": {"()": "pythonjsonlogger.jsonlogger.JsonFormatter"}}}
MIDDLEWARE = ["django_guid.middleware.guid_middleware"]
