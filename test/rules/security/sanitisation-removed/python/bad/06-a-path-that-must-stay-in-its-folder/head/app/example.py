from pathlib import Path

ROOT = Path("/data")


def read(name):
    path = (ROOT / name).resolve()
    return path.read_bytes()
