from geoip2.database import Reader

reader = None


def prepare(path: str) -> None:
    global reader
    reader = Reader(path)


def country(address: str) -> str:
    return reader.country(address).country.iso_code
