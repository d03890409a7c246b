from prometheus_client import Histogram

shipments = Histogram("duration_seconds", "Time to hand over a shipment", ["carrier", "country"], namespace="depot", subsystem="shipments")
responses = Histogram("duration_seconds", "Time to answer", ["route", "code"], namespace="depot", subsystem="responses")
