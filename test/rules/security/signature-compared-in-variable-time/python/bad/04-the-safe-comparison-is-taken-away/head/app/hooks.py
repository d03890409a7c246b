import hmac


def check(request, key):
    mac = hmac.new(key, request.body, "sha256").hexdigest()
    return mac == request.headers["X-Signature"]
