import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

const releasesIn = (language: Tried, text: string): (readonly [string, string, string, string | undefined])[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'safeguard' && fact.release ? [[fact.release.kind, fact.release.way, fact.by, fact.release.of] as const] : [],
  )

const inGo = (body: string, imports = ''): string => `package a\n\n${imports}\n\nfunc (s *Store) take(id string) {\n${body}\n}\n`

it.each<[string, Tried, string, readonly [string, string, string, string | undefined]]>([
  [
    'a finally, whatever happens before',
    'typescript',
    'const f = async (pool) => {\n  const c = await pool.connect()\n  try {\n    await c.query(q)\n  } finally {\n    c.release()\n  }\n}',
    ['resource', 'always', 'c.release()', 'c'],
  ],
  [
    'a call that an error skips',
    'typescript',
    'const f = async (pool) => {\n  const c = await pool.connect()\n  await c.query(q)\n  c.release()\n}',
    ['resource', 'once', 'c.release()', 'c'],
  ],
  [
    'a lock, by the name of what is released',
    'typescript',
    'const f = (mutex) => mutex.release()',
    ['lock', 'once', 'mutex.release()', 'mutex'],
  ],
  [
    'a block of the language',
    'typescript',
    'const f = () => {\n  using file = open()\n  read(file)\n}',
    ['resource', 'block', 'using file', 'file'],
  ],
  [
    'a rollback in the handler of an error',
    'python',
    'def f(db):\n    try:\n        db.commit()\n    except Exception:\n        db.rollback()\n        raise',
    ['transaction', 'failing', 'db.rollback()', 'db'],
  ],
  [
    'a global that gets its value back',
    'python',
    'import sys\ndef f():\n    saved = sys.stdout\n    try:\n        work()\n    finally:\n        sys.stdout = saved',
    ['value', 'always', 'sys.stdout = …', 'sys.stdout'],
  ],
  [
    'a method that is handed over',
    'python',
    'def f(stack, file):\n    stack.callback(file.close)',
    ['resource', 'once', 'stack.callback(file.close)', 'file'],
  ],
  ['a part of what is released', 'go', inGo('\tdefer resp.Body.Close()'), ['resource', 'always', 'resp.Body.Close()', 'resp']],
  ['a deferred literal', 'go', inGo('\tdefer func() {\n\t\tfile.Close()\n\t}()'), ['resource', 'always', 'file.Close()', 'file']],
  [
    'the second result of a context',
    'go',
    inGo('\tctx, stop := context.WithTimeout(s.ctx, time.Second)\n\tdefer stop()\n\ts.load(ctx)', 'import "context"'),
    ['task', 'always', 'stop()', 'stop'],
  ],
  [
    'a lock before an exit',
    'go',
    inGo('\ts.mu.Lock()\n\tif id == "" {\n\t\ts.mu.Unlock()\n\t\treturn\n\t}'),
    ['lock', 'once', 's.mu.Unlock()', 'mu'],
  ],
  [
    'a resource of a try',
    'java',
    'class A {\n  void f() throws Exception {\n    try (Reader in = open()) {\n      in.read();\n    }\n  }\n}',
    ['resource', 'block', 'try (in)', 'in'],
  ],
  [
    'an entry that must not stay after an error',
    'java',
    'class A {\n  void f(String id) {\n    try {\n      work(id);\n    } finally {\n      running.removeJob(id);\n    }\n  }\n}',
    ['entry', 'always', 'running.removeJob()', 'running'],
  ],
])('%s (%s)', (_name, language, text, expected) => {
  expect(releasesIn(language, text)).toContainEqual(expected)
})

it.each<[string, Tried, string]>([
  ['the end of a response', 'typescript', 'const f = (request, response) => response.end()'],
  [
    'a timer that clears itself when it fires',
    'typescript',
    'const f = () => {\n  const timer = setTimeout(() => {\n    clearTimeout(timer)\n  }, 5)\n}',
  ],
  ['a block that holds a lock', 'python', 'def f(lock):\n    with lock:\n        work()'],
  ['a function that cancels an order', 'python', 'def f(order):\n    order.cancel()'],
  ['the end of a critical section', 'go', inGo('\ts.mu.Lock()\n\ts.mu.Unlock()\n\ts.sell(id)')],
  ['a wait of a fan-out', 'go', inGo('\ts.wg.Wait()')],
  ['an entry that is removed when the code gets there', 'java', 'class A {\n  void f(String id) {\n    running.remove(id);\n  }\n}'],
])('nothing: %s (%s)', (_name, language, text) => {
  expect(releasesIn(language, text)).toEqual([])
})

it('says what happens when the other side of a connection leaves', () => {
  const text = "export const f = (request) => {\n  const file = open()\n  request.on('close', () => file.destroy())\n}"
  expect(releasesIn('typescript', text)).toContainEqual(['resource', 'leaving', "request.on('close')", 'file'])
})
