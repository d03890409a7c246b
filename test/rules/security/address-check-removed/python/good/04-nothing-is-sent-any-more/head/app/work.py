import ipaddress
import requests


def ignore(address):
    return None
