import hashlib
import hmac

SEAL = b"vW3!tq8Zr+gateKf61mBx"


def sealed(text, using):
    if not text:
        raise ValueError("nothing to seal")
    return hmac.new(using, text.encode(), hashlib.sha256).hexdigest()


def visitor_pass(visitor):
    return f"{visitor}.{sealed(visitor, using=SEAL)}"  # <- finding
