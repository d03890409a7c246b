import uuid

from celery import shared_task

from library.cashbox import collect
from library.models import Attempt


@shared_task(autoretry_for=(Exception,), max_retries=4)
def collect_fine(loan_id: int, cents: int) -> None:
    token = str(uuid.uuid4())
    attempt, _ = Attempt.objects.get_or_create(loan_id=loan_id, defaults={"token": token})
    collect(loan_id, cents, attempt.token)
