import hmac


def check(request, key):
    mac = hmac.new(key, request.body, "sha256").hexdigest()
    return hmac.compare_digest(mac, request.headers["X-Signature"])  # <- finding
