import os
import signal


def end(pid):
    os.kill(pid, signal.SIGKILL)
