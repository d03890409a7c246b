import signal


def main():
    signal.signal(signal.SIGSTOP, lambda *_: stop())  # <- finding
