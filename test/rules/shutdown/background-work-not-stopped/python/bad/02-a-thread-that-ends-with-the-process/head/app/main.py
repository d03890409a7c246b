import threading
import time

from flask import Flask

from app.reports import write_pending_reports

app = Flask(__name__)


def work():
    while True:
        write_pending_reports()
        time.sleep(10)


threading.Thread(target=work, daemon=True).start() # <- finding


@app.get("/health")
def health():
    return "ok"
