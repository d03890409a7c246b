from pathlib import Path

ROOT = Path("/data")


def read(name):
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT):  # <- finding
        raise ValueError(name)
    return path.read_bytes()
