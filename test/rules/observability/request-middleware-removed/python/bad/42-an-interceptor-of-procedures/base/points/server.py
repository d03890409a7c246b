from concurrent import futures

import grpc

from points.observe import Admit, CallMetrics


def serve():
    server = grpc.server(
        futures.ThreadPoolExecutor(8),
        interceptors=[
            CallMetrics(),  # <- finding
            Admit(),
        ],
    )
    server.add_insecure_port("[::]:50051")
    server.start()
    server.wait_for_termination()
