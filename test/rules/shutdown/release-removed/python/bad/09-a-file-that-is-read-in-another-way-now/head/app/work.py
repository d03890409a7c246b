import hashlib


def verify(artifact):
    hasher = hashlib.sha256()
    for part in iter(lambda: artifact.file.read(65536), b""):
        hasher.update(part)
    return hasher.hexdigest() == artifact.sha256
