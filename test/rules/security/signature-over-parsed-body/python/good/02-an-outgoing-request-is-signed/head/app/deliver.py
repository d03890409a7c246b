import hashlib
import hmac
import json

import requests


def deliver(url, event):
    text = json.dumps(event.json)
    signature = hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()
    requests.post(url, data=text, headers={"x-signature": signature}, timeout=5)
