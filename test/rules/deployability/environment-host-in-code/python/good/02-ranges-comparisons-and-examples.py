import ipaddress
import os

PRIVATE = ipaddress.ip_network("10.0.0.0/8")
BLOCKED = ["10.0.0.1", "192.168.0.1"]
VERSION = "10.2.3.4"
QUEUE = os.environ["QUEUE_URL"]


def is_gateway(address: str) -> bool:
    return address == "10.20.1.1:8080" or address.startswith("http://10.20.1.44:7070")


def help_text() -> None:
    print("for example http://10.20.1.44:7070/ledger")
    raise SystemExit("use arn:aws:sns:eu-central-1:482915730416:refunds")
