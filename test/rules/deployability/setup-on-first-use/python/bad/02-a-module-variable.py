import os

from google.oauth2 import service_account

_credentials = None


def credentials():
    global _credentials
    if _credentials is None:
        _credentials = load()  # <- finding
    return _credentials


def load():
    return service_account.Credentials.from_service_account_file(os.environ["GOOGLE_KEY"])


_certificate = None


def certificate():
    global _certificate
    if not _certificate:
        with open(os.environ["CERTIFICATE_FILE"], "rb") as handle:  # <- finding
            _certificate = handle.read()
    return _certificate
