from arq import cron

from app import mailer
from app.models import Rental


async def remind(ctx):
    for rental in await Rental.filter(returned_at=None, reminded=False).limit(200):
        await mailer.send(rental.email, "bring-back", {"rental": str(rental.id)})
        await Rental.filter(id=rental.id).update(reminded=True)


class WorkerSettings:
    functions = []
    cron_jobs = [cron(remind, hour=9, minute=0)]
