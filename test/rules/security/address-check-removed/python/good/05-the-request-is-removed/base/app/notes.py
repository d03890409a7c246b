import ipaddress

import requests


def deliver(url, host, body):
    if ipaddress.ip_address(host).is_private:
        raise ValueError("blocked address")
    requests.post(url, json=body, timeout=5)
