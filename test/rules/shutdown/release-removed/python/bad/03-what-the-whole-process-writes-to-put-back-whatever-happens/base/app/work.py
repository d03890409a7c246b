import io
import sys


def captured(work):
    before = sys.stdout
    caught = io.StringIO()
    sys.stdout = caught
    try:
        work()
    finally:
        sys.stdout = before  # <- finding
    return caught.getvalue()
