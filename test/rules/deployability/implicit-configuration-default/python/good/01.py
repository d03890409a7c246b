import os

# The relay that runs beside the service, which is Django's own default.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
