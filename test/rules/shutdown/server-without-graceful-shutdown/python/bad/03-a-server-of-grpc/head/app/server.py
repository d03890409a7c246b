from concurrent import futures

import grpc


def serve():
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
    server.add_insecure_port("[::]:50051")
    server.start()  # <- finding
    server.wait_for_termination()


if __name__ == "__main__":
    serve()
