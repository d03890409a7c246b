import signal


def main():
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, stop)
