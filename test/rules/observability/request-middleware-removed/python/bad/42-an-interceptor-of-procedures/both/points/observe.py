import time

import grpc
from prometheus_client import Histogram

TOOK = Histogram("rpc_seconds", "Duration of calls", ["method"])


class CallMetrics(grpc.ServerInterceptor):
    def intercept_service(self, continuation, details):
        start = time.monotonic()
        try:
            return continuation(details)
        finally:
            TOOK.labels(details.method).observe(time.monotonic() - start)


class Admit(grpc.ServerInterceptor):
    def intercept_service(self, continuation, details):
        return continuation(details)
