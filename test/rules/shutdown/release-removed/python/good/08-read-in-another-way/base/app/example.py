from pathlib import Path


def read(path):
    with open(path) as file:
        return file.read()
