import hmac


def check(headers, body):
    if not hmac.compare_digest(headers["X-Hub-Signature-256"], sign(body)):
        raise PermissionError
