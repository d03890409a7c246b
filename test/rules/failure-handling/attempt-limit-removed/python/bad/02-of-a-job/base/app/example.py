from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk, retry_limit=5)  # <- finding
