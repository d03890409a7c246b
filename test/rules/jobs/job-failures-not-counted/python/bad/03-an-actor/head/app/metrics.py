from prometheus_client import Counter, Gauge, Histogram

renders = Histogram("render_seconds", "Rendering", ["page"])
