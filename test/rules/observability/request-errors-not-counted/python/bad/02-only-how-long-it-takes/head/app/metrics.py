from prometheus_client import Counter, Gauge, Histogram

seconds = Histogram("render_seconds", "Rendering", ["page"])
