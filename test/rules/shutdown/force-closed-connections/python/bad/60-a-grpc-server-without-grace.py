import signal
from concurrent import futures

import grpc

server = grpc.server(futures.ThreadPoolExecutor())


def stop(signum, frame):
    server.stop(grace=None) # <- finding


signal.signal(signal.SIGTERM, stop)
server.start()
server.wait_for_termination()
