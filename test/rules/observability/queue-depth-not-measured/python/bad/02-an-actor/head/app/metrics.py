from prometheus_client import Counter, Gauge, Histogram

done = Counter("mails_total", "Mails", ["status"])
