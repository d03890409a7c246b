from prometheus_client import Counter, Gauge, Histogram

orders = Counter("orders_placed_total", "Orders")
