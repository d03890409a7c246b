import signal
from concurrent import futures

import grpc

server = grpc.server(futures.ThreadPoolExecutor())


def stop(signum, frame):
    server.stop(grace=20)


signal.signal(signal.SIGTERM, stop)
server.start()
server.wait_for_termination()
