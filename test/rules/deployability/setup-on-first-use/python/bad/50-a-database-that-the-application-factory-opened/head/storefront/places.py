import functools
import os

from geoip2.database import Reader


@functools.cache
def reader():
    return prepare(os.environ["COUNTRY_DATABASE"])


def prepare(path: str) -> Reader:
    return Reader(path)


def country(address: str) -> str:
    return reader().country(address).country.iso_code
