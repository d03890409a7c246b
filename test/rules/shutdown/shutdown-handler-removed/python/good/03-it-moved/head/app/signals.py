import signal


def take_signals():
    signal.signal(signal.SIGTERM, lambda *_: channel.stop_consuming())
