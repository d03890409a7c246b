from app.env import flag

DEBUG = False
CSRF_COOKIE_SECURE = flag("CSRF_COOKIE_SECURE", True)
