from prometheus_client import Counter, Gauge, Histogram

retries = Counter("rates_retries_total", "Retries")
