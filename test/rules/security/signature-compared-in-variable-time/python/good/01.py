import hashlib
import hmac


def check(request, key):
    expected = hmac.new(key, request.body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, request.headers["X-Signature"])
