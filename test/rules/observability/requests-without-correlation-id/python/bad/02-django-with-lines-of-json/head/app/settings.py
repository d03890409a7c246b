LOGGING = {"formatters": {"json": {"()": "pythonjsonlogger.jsonlogger.JsonFormatter"}}}
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
