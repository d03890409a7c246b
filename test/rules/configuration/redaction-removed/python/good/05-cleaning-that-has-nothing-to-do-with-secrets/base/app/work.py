from app.html import sanitize_html
from app.store import save


def put(body):
    save(sanitize_html(body))
