import signal


def main():
    signal.signal(signal.SIGTERM, stop)
