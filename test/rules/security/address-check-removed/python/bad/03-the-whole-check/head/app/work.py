import ipaddress
import requests


def deliver(address, host, body):
    requests.post(address, json=body, timeout=5)
