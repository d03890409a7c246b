import sys


def load(path):
    if not path.exists():
        sys.exit("no such file")  # <- finding
    return path.read_text()
