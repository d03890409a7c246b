import hmac
import os

from flask import abort, request

KEY = os.environ["METER_KEY"].encode()


def demand_proof() -> None:
    expected = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Meter-Proof", "")):
        abort(403)
