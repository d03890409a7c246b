import threading

from flask import Flask

from app.reports import write_pending_reports

app = Flask(__name__)
stopped = threading.Event()


def work():
    while not stopped.wait(10):
        write_pending_reports()


threading.Thread(target=work, daemon=True).start()
