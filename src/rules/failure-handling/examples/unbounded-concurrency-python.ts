import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({
  title,
  files: {
    'pyproject.toml': '[project]\nname = "mail"\ndependencies = ["fastapi", "sqlalchemy"]\n',
    'app/work.py': text,
  },
})

export const unboundedConcurrencyPython: Examples = {
  bad: [
    file(
      'every row of a table',
      `import asyncio
from sqlalchemy import select
from app.models import Subscriber
from app.mail import send


async def broadcast(session, text):
    people = (await session.scalars(select(Subscriber))).all()
    await asyncio.gather(*[send(person, text) for person in people])  # <- finding
`,
    ),
    file(
      'all documents of a collection',
      `import asyncio


class Sync:
    async def refresh(self, store):
        accounts = await store.accounts.find().to_list(None)
        return await asyncio.gather(  # <- finding
            *(self.refresh_one(account) for account in accounts),
            return_exceptions=True,
        )
`,
    ),
    file(
      'whatever a job finds due',
      `import asyncio
from celery import shared_task
from app.models import Invoice
from app.billing import charge


@shared_task
def charge_due():
    asyncio.run(charge_all())


async def charge_all():
    due = Invoice.objects.filter(state="due")
    await asyncio.gather(*[charge(invoice) for invoice in due])  # <- finding
`,
    ),
  ],
  good: [
    file(
      'so many at once',
      `import asyncio
from sqlalchemy import select
from app.models import Subscriber
from app.mail import send


async def broadcast(session, text):
    people = (await session.scalars(select(Subscriber))).all()
    semaphore = asyncio.Semaphore(10)

    async def one(person):
        async with semaphore:
            await send(person, text)

    await asyncio.gather(*[one(person) for person in people])
`,
    ),
    file(
      'a page of them',
      `import asyncio
from sqlalchemy import select
from app.models import Subscriber
from app.mail import send


async def broadcast(session, text):
    people = (await session.scalars(select(Subscriber).limit(50))).all()
    await asyncio.gather(*[send(person, text) for person in people])
`,
    ),
    file(
      'those of one account',
      `import asyncio
from app.models import Subscriber
from app.mail import send


async def broadcast(account_id, text):
    people = Subscriber.objects.filter(account_id=account_id)
    await asyncio.gather(*[send(person, text) for person in people])
`,
    ),
    file(
      'a list that is written here',
      `import asyncio
from app.mail import send


async def broadcast(text):
    offices = ["berlin", "oslo"]
    await asyncio.gather(*[send(office, text) for office in offices])
`,
    ),
    file(
      'what the caller brings',
      `import asyncio
from app.mail import send


async def broadcast(people, text):
    await asyncio.gather(*[send(person, text) for person in people])
`,
    ),
  ],
}
