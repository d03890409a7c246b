import ipaddress

import requests


def deliver(url, host, body):
    try:
        if ipaddress.ip_address(host).is_private:
            raise ValueError("blocked address")
    except ValueError:
        pass
    requests.post(url, json=body, timeout=5)
