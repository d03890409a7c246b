import signal


def stop_on_signal(channel):
    signal.signal(signal.SIGTERM, lambda *_: channel.stop_consuming())
