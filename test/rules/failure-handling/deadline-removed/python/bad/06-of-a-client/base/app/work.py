from rates_sdk import RatesClient


def open_client(address):
    return RatesClient(address, timeout=5)  # <- finding
