import hmac
from hashlib import sha256


def sign(body, key):
    return "v1=" + hmac.new(key, body, sha256).hexdigest()


def check(request, key):
    expected = sign(request.body, key)
    if expected != request.headers["X-Signature"]:  # <- finding
        raise PermissionError
