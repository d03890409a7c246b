from prometheus_client import Counter

HANDLED = Counter("messages_handled_total", "x", ["outcome"])
