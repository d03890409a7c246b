import ipaddress

import requests


def deliver(url, host, body):
    if ipaddress.ip_address(host).is_private:  # <- finding
        raise ValueError("blocked address")
    if body:
        requests.post(url, json=body, timeout=5)
    else:
        requests.post(url, timeout=5)
