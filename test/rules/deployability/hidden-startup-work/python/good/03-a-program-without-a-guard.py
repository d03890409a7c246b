import threading

from app.outbox import drain

worker = threading.Thread(target=drain)
worker.start()
worker.join()
