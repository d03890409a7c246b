import uuid

from celery import shared_task

from library.cashbox import Cashbox

cashbox = Cashbox()


@shared_task(autoretry_for=(Exception,), max_retries=4)
def collect_fine(loan_id: int, cents: int) -> None:
    cashbox.collect(loan_id, cents, str(uuid.uuid4()))  # <- finding
