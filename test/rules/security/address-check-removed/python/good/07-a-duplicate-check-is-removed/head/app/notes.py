import ipaddress

import requests


def deliver(url, host, body):
    if ipaddress.ip_address(host).is_private:
        raise ValueError("blocked address")
    size = len(body)
    requests.post(url, json=body, headers={"X-Size": str(size)}, timeout=5)
