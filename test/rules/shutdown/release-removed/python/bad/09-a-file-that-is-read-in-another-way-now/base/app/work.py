import hashlib


def verify(artifact):
    hasher = hashlib.sha256()
    for part in artifact.file.chunks(65536):
        hasher.update(part)
    artifact.file.close()  # <- finding
    return hasher.hexdigest() == artifact.sha256
