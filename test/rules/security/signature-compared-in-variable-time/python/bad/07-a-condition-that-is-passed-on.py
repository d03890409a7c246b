import hmac
from hashlib import sha256

from warehouse.errors import refuse_unless
from warehouse.models import Gate


def open_gate(request, gate_id, key):
    gate = Gate.query.get(gate_id)
    expected = hmac.new(key, request.data, sha256).hexdigest()
    refuse_unless(request.headers["X-Gate-Signature"] == expected)  # <- finding
    gate.open(gate.seal == expected)  # <- finding
