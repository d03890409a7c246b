import structlog
from django.core.wsgi import get_wsgi_application

log = structlog.get_logger()
application = get_wsgi_application()
