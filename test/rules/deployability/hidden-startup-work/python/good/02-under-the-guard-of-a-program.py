import threading

from app.outbox import drain
from app.server import serve


if __name__ == "__main__":
    threading.Thread(target=drain, daemon=True).start()
    serve()
