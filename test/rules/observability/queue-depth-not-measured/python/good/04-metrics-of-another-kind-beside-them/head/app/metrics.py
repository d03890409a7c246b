from prometheus_client import Counter, Gauge, Histogram

done = Counter("done_total", "Done")
