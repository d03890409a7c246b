import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'app/work.py': before },
  files: { 'app/work.py': after },
})

export const duplicateCheckRemovedPython: Examples = {
  bad: [
    change(
      'what was done is refused',
      `from app.models import Payment


def pay(order, reference):
    if Payment.objects.filter(reference=reference).exists():  # <- finding
        return
    Payment.objects.create(order=order, reference=reference)
`,
      `from app.models import Payment


def pay(order, reference):
    Payment.objects.create(order=order, reference=reference)
`,
    ),
    change(
      'an error that says so',
      `def register(store, email):
    existing = store.find(email)
    if existing:  # <- finding
        raise ValueError("this address is already registered")
    store.create(email)
`,
      `def register(store, email):
    existing = store.find(email)
    store.create(email)
`,
    ),
    change(
      'what an earlier attempt has made',
      `def deliver(self, event, provider):
    message = event.message_of(provider)
    if message is None:  # <- finding
        message = create_message(event, provider)
    send(message)
`,
      `def deliver(self, event, provider):
    message = create_message(event, provider)
    send(message)
`,
    ),
    change(
      'a relation that has it already',
      `def attach(agent, block, session):
    if not any(one.id == block.id for one in agent.blocks):  # <- finding
        agent.blocks.append(block)
    session.commit()
`,
      `def attach(agent, block, session):
    agent.blocks.append(block)
    session.commit()
`,
    ),
    change(
      'the key by which the other side knows the request',
      `def capture(intent):
    return intent.capture(idempotency_key=f"capture-{intent.id}")  # <- finding
`,
      `def capture(intent):
    return intent.capture()
`,
    ),
    change(
      'a decorator of the repository',
      `from app.jobs import idempotent


@idempotent  # <- finding
def settle(order):
    order.charge()
`,
      `def settle(order):
    order.charge()
`,
    ),
  ],
  good: [
    change(
      'the database decides now',
      `from app.models import Payment


def pay(order, reference):
    if Payment.objects.filter(reference=reference).exists():
        return
    Payment.objects.create(order=order, reference=reference)
`,
      `from app.models import Payment


def pay(order, reference):
    Payment.objects.get_or_create(order=order, reference=reference)
`,
    ),
    change(
      'the work went with it',
      `from app.models import Payment


def pay(order, reference):
    if Payment.objects.filter(reference=reference).exists():
        return
    Payment.objects.create(order=order, reference=reference)
`,
      `def pay(order, reference):
    raise NotImplementedError
`,
    ),
    change(
      'the key has another name in the same call',
      `def capture(intent):
    return intent.capture(idempotency_key=f"capture-{intent.id}")
`,
      `def capture(intent):
    return intent.capture(idempotency_key=f"capture-{intent.id}-{intent.attempt}")
`,
    ),
    change(
      'a value that is made where none was given',
      `def render(page, style=None):
    if style is None:
        style = add_style(page)
    return page.render(style)
`,
      `def render(page):
    style = add_style(page)
    return page.render(style)
`,
    ),
    change(
      'a list of the function itself',
      `def names(rows):
    found = []
    for row in rows:
        if row.name not in found:
            found.append(row.name)
    return found
`,
      `def names(rows):
    found = []
    for row in rows:
        found.append(row.name)
    return found
`,
    ),
    change(
      'a file that is there',
      `import os


def fetch(path, client):
    if os.path.exists(path):
        return path
    client.download(path)
    return path
`,
      `def fetch(path, client):
    client.download(path)
    return path
`,
    ),
    change(
      'nothing was found',
      `def close(store, key):
    order = store.find(key)
    if not order:
        raise LookupError("no such order, or it is already closed")
    store.close(order)
`,
      `def close(store, key):
    order = store.find(key)
    store.close(order)
`,
    ),
    change(
      'the condition is another one',
      `def register(store, email):
    existing = store.find(email)
    if existing:
        raise ValueError("already registered")
    store.create(email)
`,
      `def register(store, email):
    existing = store.find(email)
    if existing and existing.confirmed:
        raise ValueError("already registered")
    store.create(email)
`,
    ),
  ],
}
