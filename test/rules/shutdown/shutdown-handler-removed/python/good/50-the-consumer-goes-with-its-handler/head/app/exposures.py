from app.archive import store_exposure
from app.reports import log


def main(path: str) -> None:
    with open(path, "rb") as exposures:
        for body in exposures:
            store_exposure(body)
    log.info("developed")
