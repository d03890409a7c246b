from functools import cached_property
from pathlib import Path

from app.settings import settings


class Signer:
    @cached_property
    def key(self):
        return Path(settings.signing_key_file).read_bytes()  # <- finding

    def sign(self, text):
        return self.key + text
