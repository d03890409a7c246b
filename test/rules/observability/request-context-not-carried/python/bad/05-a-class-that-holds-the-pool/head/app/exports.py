from concurrent.futures import ThreadPoolExecutor

import structlog

log = structlog.get_logger()


class Exports:
    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(max_workers=2)

    def start(self, export_id: str) -> None:
        self.pool.submit(self.write, export_id)  # <- finding

    def write(self, export_id: str) -> None:
        log.info("export written", export_id=export_id)
