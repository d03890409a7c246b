import io
import sys


def captured(work):
    before = sys.stdout
    caught = io.StringIO()
    sys.stdout = caught
    work()
    sys.stdout = before
    return caught.getvalue()
