from concurrent import futures

import grpc

from points.observe import Admit


def serve():
    server = grpc.server(
        futures.ThreadPoolExecutor(8),
        interceptors=[
            Admit(),
        ],
    )
    server.add_insecure_port("[::]:50051")
    server.start()
    server.wait_for_termination()
