from app.queue import queue


def enqueue(pk):
    queue.enqueue("send", pk)
