import hashlib


def unchanged(path, known):
    return hashlib.sha256(open(path, "rb").read()).hexdigest() == known
