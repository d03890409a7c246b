from pathlib import Path


class Signer:
    def __init__(self, settings):
        self._key = Path(settings.signing_key_file).read_bytes()

    def sign(self, text):
        return self._key + text
