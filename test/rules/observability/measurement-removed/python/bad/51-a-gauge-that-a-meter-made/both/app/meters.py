from opentelemetry import metrics

meter = metrics.get_meter("parcels")
waiting = meter.create_gauge("parcels_waiting")
scanned = meter.create_counter("parcels_scanned")
