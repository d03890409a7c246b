import { beforeAll, describe, expect, it } from 'vitest'
import type { FactKind, FactOf, FileFacts } from '#model/fact'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['python']))

const facts = <Kind extends FactKind>(text: string, kind: Kind): readonly FactOf<Kind>[] =>
  extract(text, 'python').facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind)

describe('the outline', () => {
  const text = `#!/usr/bin/env python
from os import environ as e, path
import app.clients
from .models import *
LIMIT = 3
try:
    import ujson as json
except ImportError:
    import json
def charge(order):
    return send(order)
def send(order):
    app.clients.post(order)
    retry(charge)
class Service:
    def run(self):
        self.stop()
    def stop(self):
        charge(1)
if __name__ == "__main__":
    Service().run()
`
  const outline = (): FileFacts => extract(text, 'python')

  it('gives all names of the top level to other files', () => {
    expect(outline().exports.map(({ name, module }) => [name, module])).toEqual([
      ['e', 'os'],
      ['path', 'os'],
      ['app', 'app'],
      ['LIMIT', undefined],
      ['json', 'json'],
      ['charge', undefined],
      ['send', undefined],
      ['Service', undefined],
      ['*', '.models'],
    ])
  })

  it('tells who calls whom, and whom it hands on', () => {
    expect(outline().calls.map(({ from, to }) => [from, to.module, to.name])).toEqual([
      ['charge', undefined, 'send'],
      ['send', 'app', 'clients.post'],
      ['send', undefined, 'charge'],
      ['Service.run', undefined, 'Service.stop'],
      ['Service.stop', undefined, 'charge'],
      ['', undefined, 'Service.run'],
      ['', undefined, 'Service.__init__'],
    ])
  })

  it('says that a person starts it', () => {
    expect(outline().traits).toMatchObject({ shebang: true, starts: 'program' })
  })
})

describe('what a file starts', () => {
  it.each([
    ['app = FastAPI()', 'server'],
    ['application = get_wsgi_application()', 'server'],
    ['app = Celery("x")', 'worker'],
    ['x = 1', undefined],
  ])('%s', (text, expected) => {
    expect(extract(text, 'python').traits.starts).toBe(expected)
  })
})

describe('a wait that is bounded', () => {
  it.each([
    ['the wait for an answer', 'pool.get(job, timeout=5)', ['timeout=5']],
    ['the wait for a lock', 'store.lock("a", blocking_timeout=5)', ['blocking_timeout=5']],
    ['not how long a lock is held', 'with store.get_lock("a", timeout=60):\n    work()', []],
    ['not how long a value is kept', 'store.set("a", 1, timeout=60)', []],
  ])('%s', (_what, text, expected) => {
    const waits = facts(`def run(store, pool, job):\n  ${text}\n`, 'safeguard').filter(({ against }) => against === 'waiting')
    expect(waits.map(({ by }) => by)).toEqual(expected)
  })
})

describe('deadlines', () => {
  it.each([
    ['import requests\nrequests.get(u)', 'none'],
    ['import requests\nrequests.get(u, timeout=3)', 'bounded'],
    ['import requests\nrequests.get(u, timeout=None)', 'disabled'],
    ['import requests\nrequests.get(u, **options)', 'unknown'],
    ['import requests\nOPTIONS = {"timeout": 3}\nrequests.get(u, **OPTIONS)', 'bounded'],
    ['import requests\nwith requests.Session() as s:\n  s.post(u)', 'none'],
    ['import requests\nrequests.request("GET", u)', 'none'],
    ['import httpx\nhttpx.get(u)', 'default'],
    ['import httpx\nc = httpx.Client(timeout=None)\nc.get(u)', 'disabled'],
    ['import aiohttp\nasync def f():\n  async with aiohttp.ClientSession() as s:\n    await s.get(u)', 'default'],
    [
      'import aiohttp\nasync def f():\n  async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as s:\n    await s.get(u)',
      'bounded',
    ],
    [
      'import aiohttp\nasync def f():\n  async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(connect=5)) as s:\n    await s.get(u)',
      'disabled',
    ],
    ['from urllib.request import urlopen\nurlopen(u, None, 5)', 'bounded'],
    ['from urllib.request import urlopen\nurlopen(u)', 'none'],
    ['import asyncio, httpx\nasync def f(c):\n  await asyncio.wait_for(httpx.get(u, timeout=None), 3)', 'bounded'],
    ['import requests\n@shared_task(time_limit=30)\ndef f():\n  requests.get(u)', 'bounded'],
    ['import smtplib\nsmtplib.SMTP("mail")', 'none'],
    ['import smtplib\nsmtplib.SMTP("mail", 25, None, 5)', 'bounded'],
    ['from shop.pay_pb2_grpc import PayStub\nPayStub(channel).Charge(request)', 'none'],
    ['from shop.pay_pb2_grpc import PayStub\nPayStub(channel).Charge(request, timeout=2)', 'bounded'],
  ])('%s', (text, state) => {
    expect(facts(text, 'external-call').map(({ deadline }) => deadline.state)).toEqual([state])
  })

  it('can be added where that is mechanical', () => {
    const [one] = facts('import requests\n\nr = requests.get(u, headers=h)  \n', 'external-call')
    expect(one?.deadlineEdit).toEqual({ at: { startLine: 3, endLine: 3 }, replacement: 'r = requests.get(u, headers=h, timeout=10)  ' })
    const [lines] = facts('import requests\nr = requests.post(\n    u,\n    json=d,\n)\n', 'external-call')
    expect(lines?.deadlineEdit).toEqual({ at: { startLine: 4, endLine: 4 }, replacement: '    json=d,\n    timeout=10,' })
  })

  it.each([
    ['import redis\nr = redis.Redis()', 'none'],
    ['import redis\nr = redis.Redis(socket_timeout=3)', 'bounded'],
    ['import redis\nr = redis.from_url("redis://r?socket_timeout=3")', 'bounded'],
    ['import psycopg2\nc = psycopg2.connect("dbname=x")', 'none'],
    ['import psycopg2\nc = psycopg2.connect(settings.DSN)', 'unknown'],
    ['import psycopg2\nc = psycopg2.connect(host="h", connect_timeout=3)', 'bounded'],
  ])('of a connection: %s', (text, state) => {
    expect(facts(text, 'client').map(({ deadline }) => deadline.state)).toEqual([state])
  })
})

describe('tasks and retries', () => {
  it.each([
    ['@shared_task\ndef f(): pass', []],
    ['@shared_task(max_retries=None)\ndef f(): go()', [['celery', 'none', 'some']]],
    ['@shared_task(autoretry_for=(E,))\ndef f(): go()', [['celery', 'bounded', 'some']]],
    // Nothing is done, so nothing can fail.
    ['@shared_task(max_retries=None)\ndef f(): pass', []],
    ['@my_retry_task(max_retries=1 if DEBUG else None)\ndef f(): go()', [['celery', 'none', 'some']]],
    ['@my_retry_task(max_retries=1 if DEBUG else 9)\ndef f(): go()', [['celery', 'bounded', 'some']]],
    ['import tenacity\n@tenacity.retry\ndef f(): pass', [['tenacity', 'none', 'none']]],
    ['from tenacity import *\n@retry\ndef f(): pass', [['tenacity', 'none', 'none']]],
    [
      'from tenacity import retry, stop_after_delay, wait_fixed\n@retry(stop=stop_after_delay(3), wait=wait_fixed(1))\ndef f(): pass',
      [['tenacity', 'bounded', 'some']],
    ],
    ['import backoff\n@backoff.on_exception(backoff.expo, E)\ndef f(): pass', [['backoff', 'none', 'some']]],
    ['from urllib3 import Retry\nRetry(3)', [['urllib3', 'bounded', 'none']]],
    ['from urllib3 import Retry\nRetry(3, backoff_factor=1)', [['urllib3', 'bounded', 'some']]],
    ['def f():\n  while True:\n    try:\n      return go()\n    except E:\n      time.sleep(1)', [['loop', 'none', 'some']]],
    [
      'def f():\n  while True:\n    try:\n      return go()\n    except E:\n      if tries > 3:\n        raise',
      [['loop', 'unknown', 'none']],
    ],
    ['def f():\n  while True:\n    try:\n      go()\n    except E:\n      pass', []],
    ['def f():\n  for n in range(3):\n    try:\n      return go()\n    except E:\n      continue', [['loop', 'bounded', 'none']]],
    ['def f():\n  for item in items:\n    try:\n      return go(item)\n    except E:\n      continue', []],
  ])('%s', (text, expected) => {
    expect(facts(text, 'retry').map(({ by, limit, pause }) => [by, limit, pause])).toEqual(expected)
  })
})

describe('transactions', () => {
  const inside = (body: string): (string | undefined)[] =>
    facts(`from django.db import transaction\nfrom app.tasks import t\n${body}`, 'side-effect').map(({ inTransaction }) => inTransaction)

  it.each([
    ['def f():\n  with transaction.atomic():\n    t.delay()', ['transaction.atomic']],
    ['@transaction.atomic\ndef f():\n  t.delay()', ['transaction.atomic']],
    ['def f():\n  t.delay()\n  with transaction.atomic():\n    pass', [undefined]],
    ['def f():\n  with transaction.atomic():\n    transaction.on_commit(lambda: t.delay())', [undefined]],
    ['def f():\n  with transaction.atomic():\n    def g():\n      t.delay()', [undefined]],
    ['def f():\n  with transaction.atomic():\n    t.apply_async(countdown=5)', []],
    ['def f(session):\n  with session.begin():\n    t.delay()', ['session.begin']],
    ['def f():\n  with open(p):\n    t.delay()', [undefined]],
  ])('%s', (body, expected) => {
    expect(inside(body)).toEqual(expected)
  })
})

describe('statements of mappers', () => {
  it.each([
    ['Order.objects.get(pk=pk, workspace__slug=s)', ['order', 'read', ['pk', 'workspace__slug'], ['workspace__slug']]],
    ['Order.objects.filter(pk=pk).exclude(team_id=t).update(x=1)', ['order', 'update', ['pk', 'team_id'], ['team_id']]],
    ['Order.objects.create(name=n)', ['order', 'create', [], []]],
    ['get_object_or_404(Order, pk=pk, owner_id=o)', ['order', 'read', ['pk', 'owner_id'], ['owner_id']]],
    ['session.query(Order).filter(Order.account_id == a).first()', ['order', 'read', ['account_id'], ['account_id']]],
    ['session.execute(delete(Order).where(Order.id == i))', ['order', 'delete', ['id'], []]],
  ])('%s', (text, expected) => {
    const found = facts(text, 'data-access').map(({ table, operation, filters, scopes }) => [
      table,
      operation,
      filters,
      scopes.map(({ name }) => name),
    ])
    expect(found).toEqual([expected])
  })
})

describe('ways in', () => {
  it.each([
    ['@app.route("/x", methods=["GET", "POST"])\n@login_required\ndef f(): pass', ['POST', '/x', ['login_required']]],
    ['@router.post("/x", dependencies=[Depends(auth)])\ndef f(u = Depends(user)): pass', ['POST', '/x', ['user', 'auth']]],
    ['@router.post("/x")\ndef f(db = Depends(generate_session)): pass', ['POST', '/x', []]],
    ['@csrf_exempt\n@require_POST\ndef f(request): pass', ['POST', '', ['csrf_exempt', 'require_POST']]],
    [
      'class V(APIView):\n  permission_classes = [IsAdmin]\n  throttle_classes = [T]\n  def post(self, request): pass',
      ['POST', '', ['IsAdmin', 'T (throttle)']],
    ],
    ['class V(LoginRequiredMixin, View):\n  def get(self, request): pass', ['GET', '', ['LoginRequiredMixin']]],
  ])('%s', (text, expected) => {
    expect(facts(text, 'endpoint').map(({ method, route, guards }) => [method, route, guards.map(({ name }) => name)])).toEqual([expected])
  })

  it('say that a request reaches their handler', () => {
    expect(extract('def helper(request): pass\n@shared_task\ndef job(): pass', 'python').roots).toEqual([
      { reach: 'request', handler: { name: 'helper' } },
      { reach: 'job', handler: { name: 'job' } },
    ])
  })
})

describe('migrations', () => {
  const changes = (text: string): (readonly unknown[])[] =>
    facts(text, 'schema-change').map(({ operation, table, columns, direction }) => [operation, table, columns.join(), direction])

  it('of Django', () => {
    const text = `from django.db import migrations, models
class Migration(migrations.Migration):
    atomic = False
    operations = [
        migrations.AddField("order", "paid", models.BooleanField(null=True)),
        migrations.AddField("order", "tags", models.ManyToManyField("Tag")),
        migrations.RemoveField(model_name="Order", name="note"),
        migrations.RunSQL("DROP TABLE legacy", migrations.RunSQL.noop),
        migrations.RunPython(fill),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RenameModel("Line", "Item")],
            state_operations=[migrations.DeleteModel("Order")],
        ),
    ]
`
    expect(changes(text)).toEqual([
      ['add-column', 'order', 'paid', 'up'],
      ['drop-column', 'order', 'note', 'up'],
      ['drop-table', 'legacy', '', 'up'],
      ['procedure', '', '', 'up'],
      ['rename-table', 'line', '', 'up'],
    ])
    expect(facts(text, 'migration-script')).toMatchObject([{ tool: 'django', transactionOff: true, hasDown: false }])
  })

  it('of Alembic', () => {
    const text = `from alembic import op
import sqlalchemy as sa
def upgrade():
    op.add_column("orders", sa.Column("paid", sa.Boolean(), nullable=False))
    op.alter_column("orders", "note", type_=sa.String(length=30), existing_type=sa.Text())
    op.create_index("i", "orders", ["paid"], postgresql_concurrently=True)
    op.execute(sa.text("UPDATE orders SET paid = false"))
    with op.batch_alter_table("lines") as batch:
        batch.drop_column("note")
    bind.execute(something)
def downgrade():
    op.drop_column("orders", "paid")
`
    expect(changes(text)).toEqual([
      ['add-column', 'orders', 'paid', 'up'],
      ['change-type', 'orders', 'note', 'up'],
      ['create-index', 'orders', 'paid', 'up'],
      ['update-rows', 'orders', 'paid', 'up'],
      ['drop-column', 'lines', 'note', 'up'],
      ['procedure', '', '', 'up'],
      ['drop-column', 'orders', 'paid', 'down'],
    ])
    expect(facts(text, 'migration-script')).toMatchObject([{ tool: 'alembic', hasDown: true }])
  })
})

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['Python 2', 'print "hello"\nexec code in ns\nraise E, "x"\n'],
    ['half a function', 'def f(:\n  x = [1,\n'],
    ['a byte order mark and carriage returns', '\uFEFFimport requests\r\nrequests.get(u)\r\n'],
    ['no text at all', '\u0000\u0001\u0002'],
    ['very deep nesting', `x = ${'('.repeat(3000)}1${')'.repeat(3000)}`],
    ['a very long line', `x = "${'a'.repeat(200_000)}"`],
    ['characters of two code units', 'x = "😀😀"\nimport requests\nrequests.get("😀")\n'],
  ])('%s is read as far as it goes', (_, text) => {
    expect(extract(text, 'python').traits).toBeDefined()
  })

  it('is told as a problem with its line', () => {
    expect(extract('x = 1\ny = = 2\n', 'python').problem).toMatchObject({ line: expect.any(Number) as number })
  })

  it('does not hide what stands before it', () => {
    expect(facts('import requests\nrequests.get(u)\n\ndef f(:\n', 'external-call')).toHaveLength(1)
  })

  it('keeps places right behind a byte order mark and characters of two code units', () => {
    const found = facts('\uFEFFx = "😀"\r\nimport requests\r\ny = requests.get("😀")\r\n', 'external-call')
    expect(found.map(({ at, callee }) => [at.startLine, callee])).toEqual([[3, 'requests.get']])
  })
})
