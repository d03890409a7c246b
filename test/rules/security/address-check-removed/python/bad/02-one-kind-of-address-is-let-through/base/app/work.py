import ipaddress
import requests


def deliver(address, host, body):
    ip = ipaddress.ip_address(host)
    if ip.is_private or ip.is_loopback or ip.is_link_local:  # <- finding
        raise ValueError("blocked address")
    requests.post(address, json=body, timeout=5)
