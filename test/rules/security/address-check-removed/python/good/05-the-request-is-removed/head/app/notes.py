import ipaddress

import requests


def deliver(url, host, body):
    return len(body)
