import ipaddress
import requests


def deliver(address, host, body):
    ip = ipaddress.ip_address(host)
    if not ip.is_global:
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
