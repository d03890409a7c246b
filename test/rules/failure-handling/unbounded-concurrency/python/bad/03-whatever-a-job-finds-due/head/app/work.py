import asyncio
from celery import shared_task
from app.models import Invoice
from app.billing import charge


@shared_task
def charge_due():
    asyncio.run(charge_all())


async def charge_all():
    due = Invoice.objects.filter(state="due")
    await asyncio.gather(*[charge(invoice) for invoice in due])  # <- finding
