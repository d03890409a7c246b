import logging
import time
import uuid

from dbos import DBOS

from app.payments import charge

log = logging.getLogger(__name__)


@DBOS.step()
def pay(order_id: str) -> None:
    charge(order_id)


@DBOS.workflow()
def checkout(order_id: str) -> None:
    run = str(uuid.uuid4())
    log.info("checkout of %s begins (%s)", order_id, run)
    started = time.time()
    pay(order_id)
    if time.time() - started > 60:
        log.warning("checkout of %s was slow (%s)", order_id, run)
