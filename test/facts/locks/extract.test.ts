import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

const locksIn = (language: Tried, text: string): (readonly [string, string | undefined, string])[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'safeguard' && (fact.against === 'overlap' || fact.against === 'race')
      ? [[fact.against, fact.lock, fact.by] as const]
      : [],
  )

const inGo = (body: string, imports = ''): string => `package a\n\n${imports}\n\nfunc (s *Store) take(id string) {\n${body}\n}\n`

it.each<[string, Tried, string, readonly [string, string, string]]>([
  [
    'a lock of a client',
    'python',
    'import redis\nr = redis.Redis()\ndef f():\n    with r.lock("a"):\n        work()',
    ['overlap', 'named', 'with r.lock'],
  ],
  [
    'a lock that is awaited',
    'python',
    'async def f(self):\n    async with self._lock:\n        await work()',
    ['race', 'mutex', 'with self._lock'],
  ],
  ['a decorator of the repository', 'python', '@process_lock\ndef f():\n    work()', ['overlap', 'exclusive', '@process_lock']],
  [
    'a statement in a constant part',
    'python',
    'def f(db):\n    db.execute(f"SELECT 1 FROM a WHERE id = {id} FOR UPDATE")',
    ['overlap', 'rows', 'FOR UPDATE'],
  ],
  [
    'a key that is set if it is free',
    'typescript',
    "const f = (r) => r.set('lock:a', '1', 'PX', 5000, 'NX')",
    ['overlap', 'named', 'r.set()'],
  ],
  ['a query builder', 'typescript', "const f = (db) => db('a')\n  .where({ id })\n  .forUpdate()", ['overlap', 'rows', 'forUpdate()']],
  [
    'rows that others skip',
    'typescript',
    "const f = (db) => db.query('select id from jobs for update skip locked')",
    ['overlap', 'free-rows', 'for update skip locked'],
  ],
  [
    'a mutex, whose callers are tasks of one thread',
    'typescript',
    "import { Mutex } from 'async-mutex'\nconst m = new Mutex()\nconst f = () => m.runExclusive(work)",
    ['overlap', 'mutex', 'm.runExclusive()'],
  ],
  ['a field of another file', 'go', inGo('\ts.turns.Lock()\n\tdefer s.turns.Unlock()'), ['race', 'mutex', 's.turns.Lock()']],
  [
    'a row lock of a query',
    'go',
    inGo('\ts.db.Clauses(clause.Locking{Strength: "UPDATE"}).First(&a)', 'import "gorm.io/gorm/clause"'),
    ['overlap', 'rows', 'clause.Locking{Strength: "UPDATE"}'],
  ],
  ['a read by its name', 'go', inGo('\ts.grants.FindByCodeForUpdate(ctx, id)'), ['overlap', 'rows', 's.grants.FindByCodeForUpdate()']],
  ['a variable at the top', 'go', 'package a\n\nimport "sync"\n\nvar open sync.Map\n', ['race', 'concurrent-type', 'open sync.Map']],
  [
    'all types of a package',
    'java',
    'import java.util.concurrent.*;\nclass A { private final ConcurrentMap<Long, Long> open = make(); }',
    ['race', 'concurrent-type', 'ConcurrentMap'],
  ],
  ['a method', 'java', 'class A { public synchronized void take() { left--; } }', ['race', 'mutex', 'synchronized']],
  ['a block', 'java', 'class A { void take() { synchronized (turns) { left--; } } }', ['race', 'mutex', 'synchronized (turns)']],
  ['a field that other threads see', 'java', 'class A { private volatile boolean stopped; }', ['race', 'visibility', 'volatile']],
  [
    'a lock of a registry',
    'java',
    'import org.springframework.integration.support.locks.LockRegistry;\nclass A { LockRegistry registry; void f() { registry.obtain("a").tryLock(); } }',
    ['overlap', 'named', 'tryLock()'],
  ],
])('%s keeps callers apart (%s)', (_what, language, text, expected) => {
  expect(locksIn(language, text)).toEqual([expected])
})

it.each<[string, Tried, string]>([
  ['a clock', 'python', 'def f(self):\n    with self.clock, page.text_block("a"):\n        work()'],
  ['a decorator that turns it off', 'python', '@no_lock\ndef f():\n    work()'],
  ['an account that is locked out', 'python', '@locked_out\ndef f():\n    work()'],
  ['a form that is prepared', 'python', 'def f(order):\n    return fields_for_update(order)'],
  ['a key of a handled event', 'typescript', "const f = (r, id) => r.set('processed:' + id, '1', 'NX')"],
  ['a field of a schema', 'typescript', 'const a = z.object({ lock: z.boolean() })'],
  ['a query without one', 'typescript', 'const f = (a) => a.findOne({ where: { id }, lock: null })'],
  ['a field that is copied', 'typescript', 'const f = (facts, fact) => facts.push({ lock: fact.lock })'],
  ['a request that is sent', 'go', inGo('\ts.client.Do(request)')],
  ['a door', 'go', inGo('\ts.door.Lock("front")')],
  ['a word in a sentence', 'java', 'class A { String text() { return "Ask for updates"; } }'],
  ['another sentence', 'go', inGo('\treturn fmt.Errorf("no path for share %s", id)')],
  ['a version of a route', 'java', 'class A { @Version("2") @Get("/orders") String orders() { return ""; } }'],
  ['a list of words', 'typescript', "const f = (name) => hasWord(name, ['for update', 'with lock'])"],
  ['an optimistic read', 'java', 'class A { void f() { entities.find(A.class, id, LockModeType.NONE); } }'],
])('%s keeps nobody out (%s)', (_what, language, text) => {
  expect(locksIn(language, text)).toEqual([])
})
