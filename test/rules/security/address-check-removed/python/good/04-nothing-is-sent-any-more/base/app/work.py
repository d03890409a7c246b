import ipaddress
import requests


def deliver(address, host, body):
    if ipaddress.ip_address(host).is_private:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
