from prometheus_client import Counter, Histogram

RECEIPTS = Counter("parcel_receipts", "receipts by status", ["status"])
DELIVERY = Histogram("parcel_delivery_seconds", "time to the door", ["status"])
