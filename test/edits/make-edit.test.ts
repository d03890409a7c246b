import { describe, expect, it } from 'vitest'
import type { EditStep } from '#model/rule'
import { makeEdit } from '#edits/make-edit'
import { applyEdits } from '#review/edits/apply-edits'

const text = (...lines: readonly string[]): string => [...lines, ''].join('\n')

/** The text with the edit made; undefined where none is made. */
const after = (
  path: string,
  before: string,
  line: number | readonly [number, number],
  ...steps: readonly EditStep[]
): string | undefined => {
  const [startLine, endLine] = typeof line === 'number' ? [line, line] : line
  const edit = makeEdit(path, before, { startLine, endLine }, steps)
  return edit && applyEdits(before, [edit])
}

const replace = (from: string, by: string, imports?: string): EditStep => ({
  kind: 'replace',
  text: from,
  by,
  ...(imports !== undefined && { imports }),
})

describe('a mention is replaced', () => {
  it('in the lines of the finding alone', () =>
    expect(after('a.ts', text('db.a()', 'db.b()'), 2, replace('db.b', 'tx.b'))).toBe(text('db.a()', 'tx.b()')))

  it('in a file with other line breaks, which it keeps', () =>
    expect(after('a.ts', 'a\r\ndb.b()\r\n', 2, replace('db.b', 'tx.b'))).toBe('a\r\ntx.b()\r\n'))

  it('where a literal and a comment say the same', () =>
    expect(after('a.ts', text("db.b('db.b') // db.b"), 1, replace('db.b', 'tx.b'))).toBe(text("tx.b('db.b') // db.b")))

  it.each([
    ['several times', text('db.b(db.b)')],
    ['only as a part of a longer name', text('mydb.bee()')],
    ['only in a comment', text('x() // db.b')],
    ['not at all', text('x()')],
  ])('and not where it occurs %s', (_, before) => expect(after('a.ts', before, 1, replace('db.b', 'tx.b'))).toBeUndefined())

  it('with an import, in its order', () =>
    expect(
      after(
        'a.go',
        text('package a', '', 'import (', '\t"bytes"', '\t"crypto/sha256"', ')', '', 'var x = bytes.Equal(a, b) && bytes.Contains(a, b)'),
        8,
        replace('bytes.Equal', 'hmac.Equal', 'import "crypto/hmac"'),
      ),
    ).toBe(
      text(
        'package a',
        '',
        'import (',
        '\t"bytes"',
        '\t"crypto/hmac"',
        '\t"crypto/sha256"',
        ')',
        '',
        'var x = hmac.Equal(a, b) && bytes.Contains(a, b)',
      ),
    ))

  it('and takes away the import that nothing else uses: Go does not compile with it', () =>
    expect(
      after(
        'a.go',
        text('package a', 'import (', '\t"context"', '\t"net/http"', ')', 'x(context.TODO(), r)'),
        6,
        replace('context.TODO()', 'r.Context()'),
      ),
    ).toBe(text('package a', 'import (', '\t"net/http"', ')', 'x(r.Context(), r)')))

  it('and the import under another name', () =>
    expect(
      after(
        'a.go',
        text('package a', 'import (', '\tstd "context"', '\t"net/http"', ')', 'x(std.TODO(), r)'),
        6,
        replace('std.TODO()', 'r.Context()'),
      ),
    ).toBe(text('package a', 'import (', '\t"net/http"', ')', 'x(r.Context(), r)')))

  it('but not without a place for the import', () =>
    expect(after('a.py', text('x = a.b'), 1, replace('a.b', 'c.d', 'import c'))).toBeUndefined())

  it.each([
    [
      ['import b', '', 'x = b.y'],
      ['import b', 'import c', '', 'x = c.d'],
    ],
    [
      ['from __future__ import annotations', 'from a import b', '', 'x = b.y'],
      ['from __future__ import annotations', 'import c', 'from a import b', '', 'x = c.d'],
    ],
    [
      ['import b', 'import bb', 'import d', 'x = b.y'],
      ['import bb', 'import c', 'import d', 'x = c.d'],
    ],
  ])('in Python: %j', (before, expected) =>
    expect(after('a.py', text(...before), before.length, replace('b.y', 'c.d', 'import c'))).toBe(text(...expected)),
  )
})

describe('a value is set', () => {
  const value = (name: string, from: string, by: string): EditStep => ({ kind: 'value', name, from, by })

  it.each([
    ['a.ts', 'server.requestTimeout = 0', 'server.requestTimeout = 300'],
    ['a.ts', 'create({ requestTimeout: 0, a: 0 })', 'create({ requestTimeout: 300, a: 0 })'],
    ['a.yaml', 'requestTimeout: "0"', 'requestTimeout: "300"'],
    ['a.properties', 'x.requestTimeout=0', 'x.requestTimeout=300'],
  ])('in %s: %s', (path, before, expected) =>
    expect(after(path, text(before), 1, value('requestTimeout', '0', '300'))).toBe(text(expected)),
  )

  it.each(['requestTimeout: 05', 'requestTimeout(0)', 'myrequestTimeout: 0', 'requestTimeout: 0, requestTimeout: 0'])(
    'not in %s',
    (before) => expect(after('a.ts', text(before), 1, value('requestTimeout', '0', '300'))).toBeUndefined(),
  )
})

describe('a variable is required', () => {
  it.each([
    ['a.py', 'U = os.environ.get("U", "redis://localhost")', 'U = os.environ["U"]'],
    ['a.py', "U = int(os.getenv('U', '1'))", 'U = int(os.environ["U"])'],
    ['application.yml', 'url: ${U:jdbc://localhost}', 'url: ${U}'],
    ['A.java', '@Value("${U:x}") String u;', '@Value("${U}") String u;'],
    ['entrypoint.sh', 'export U="${U:-redis://localhost}"', 'export U="${U:?}"'],
  ])('in %s: %s', (path, before, expected) => expect(after(path, text(before), 1, { kind: 'require', name: 'U' })).toBe(text(expected)))

  it.each([
    ['a.py', 'U = os.environ.get("U", make("x"))'],
    ['a.py', 'U = os.environ.get("U")'],
    ['a.py', 'U = os.environ.get("OTHER", "x")'],
    ['a.yml', 'url: ${U:${V:x}}'],
    ['a.ts', "const u = process.env.U ?? 'x'"],
  ])('not in %s: %s', (path, before) => expect(after(path, text(before), 1, { kind: 'require', name: 'U' })).toBeUndefined())
})

it.each([
  ['with subclasses, whose settings it also makes', text('class Test(Base, Config):', '    DEBUG = True'), undefined],
  ['without subclasses', '', text('class Config:', '    A = 1', '', '    U = os.environ["U"]')],
  ['beside a subclass of another', text('class Test(ConfigOfTests):', '    DEBUG = True'), 'made'],
])('a variable keeps its fallback in a class %s', (_, more, expected) => {
  const before = text('class Config:', '    A = 1', '', '    U = os.environ.get("U", "x")') + more
  const made = after('config.py', before, 4, { kind: 'require', name: 'U' })
  if (expected === 'made') expect(made).toContain('os.environ["U"]')
  else expect(made).toBe(expected)
})

describe('a line is taken away', () => {
  const stop: EditStep = { kind: 'delete', line: 'stop_signal:' }

  it('with its line break', () => expect(after('a.yaml', text('a: 1', '  stop_signal: KILL', 'b: 2'), 2, stop)).toBe(text('a: 1', 'b: 2')))
  it('at the end of the file', () => expect(after('a.yaml', text('a: 1', '  stop_signal: KILL'), 2, stop)).toBe(text('a: 1')))

  it.each([
    ['a line with more than that', text('api: { stop_signal: KILL }'), stop],
    ['the first line of a block', text('stop_signal: {', '}'), stop],
    ['a line that goes on', text('stop_signal: a \\', 'b'), stop],
    ['a line that has to be alone', text('ENV A=1 B=2'), { kind: 'delete', line: 'ENV A=1', isWhole: true } as const],
  ])('not %s', (_, before, step) => expect(after('a', before, 1, step)).toBeUndefined())
})

describe('an error leaves its handler', () => {
  const leave = (path: string, line: number, ...lines: readonly string[]): string | undefined =>
    after(path, text(...lines), line, { kind: 'rethrow', by: 'throw' })

  it.each([
    [
      'a.ts',
      2,
      ['try { x() }', 'catch (error) {', '  log(error)', '}'],
      ['try { x() }', 'catch (error) {', '  log(error)', '  throw error', '}'],
    ],
    ['a.ts', 1, ['} catch (e: unknown) {', '  log(e);', '}'], ['} catch (e: unknown) {', '  log(e);', '  throw e;', '}']],
    ['a.ts', 1, ['} catch (e) {', '  log(e)', '  return', '}'], ['} catch (e) {', '  log(e)', '  throw e', '}']],
    ['a.py', 1, ['except Error as e:', '    log(e)', '', 'x()'], ['except Error as e:', '    log(e)', '    raise', '', 'x()']],
    ['a.py', 1, ['except Error:', '    pass'], ['except Error:', '    raise']],
    ['A.java', 1, ['} catch (RuntimeException e) {', '  log(e);', '}'], ['} catch (RuntimeException e) {', '  log(e);', '  throw e;', '}']],
    [
      'A.java',
      1,
      ['} catch (IOException | SQLException e) {', '  log(e);', '}'],
      ['} catch (IOException | SQLException e) {', '  log(e);', '  throw new IllegalStateException(e);', '}'],
    ],
    [
      'a.go',
      2,
      ['func (w W) Do(ctx C) error {', '\tif err := w.x(); err != nil {', '\t\tlog(err)', '\t\treturn nil', '\t}', '}'],
      ['func (w W) Do(ctx C) error {', '\tif err := w.x(); err != nil {', '\t\tlog(err)', '\t\treturn err', '\t}', '}'],
    ],
  ] as const)('in %s, line %i of %j', (path, line, before, expected) => expect(leave(path, line, ...before)).toBe(text(...expected)))

  it.each([
    ['a.ts', 1, ['} catch (e) { log(e) }']],
    ['a.ts', 1, ['} catch {', '  log()', '}']],
    ['a.ts', 1, ['} catch (e) {', '  return false', '}']],
    ['a.ts', 1, ['x.catch(log)']],
    ['a.py', 1, ['except Error: pass']],
    ['a.py', 1, ['except Error:', '    return False']],
    ['a.go', 2, ['func f() (int, error) {', '\tif err != nil {', '\t\tlog(err)', '\t}', '}']],
  ] as const)('not in %s, line %i of %j', (path, line, before) => expect(leave(path, line, ...before)).toBeUndefined())

  it('and ends the process, with the import that it takes', () =>
    expect(after('a.py', text('import os', '', 'try:', '    x()', 'except Error:', '    log()'), 5, { kind: 'rethrow', by: 'exit' })).toBe(
      text('import os', 'import sys', '', 'try:', '    x()', 'except Error:', '    log()', '    sys.exit(1)'),
    ))

  it('but not on the error of a normal shutdown', () =>
    expect(
      after('a.go', text('import "os"', 'if err := s.ListenAndServe(); err != nil {', '\tlog(err)', '}'), 2, {
        kind: 'rethrow',
        by: 'exit',
      }),
    ).toBeUndefined())
})

describe('an argument is added', () => {
  const argument = (code: string, callee = 'f'): EditStep => ({ kind: 'argument', callee, code })

  it.each([
    ['a.py', 'f("a (b", c)', 'x=1', 'f("a (b", c, x=1)'],
    ['a.py', 'f()', 'x=1', 'f(x=1)'],
    ['A.java', 'f("a", g(b));', 'e', 'f("a", g(b), e);'],
    ['a.ts', "f('a', { b: 1 })", 'x: true', "f('a', { b: 1, x: true })"],
    ['a.ts', "f('a', {})", 'x: true', "f('a', { x: true })"],
    ['a.ts', "f('a', b)", 'x: true', "f('a', b, { x: true })"],
  ])('in %s: %s', (path, before, code, expected) => expect(after(path, text(before), 1, argument(code))).toBe(text(expected)))

  it('on a line of its own, where each has one', () =>
    expect(after('a.py', text('f(', '    a,', '    b', ')'), [1, 4], argument('x=1'))).toBe(
      text('f(', '    a,', '    b,', '    x=1,', ')'),
    ))

  it.each([
    ['a.py', 'f(a, **options)', 'x=1'],
    ['a.py', 'g(a)', 'x=1'],
    ['a.py', 'f(a); f(b)', 'x=1'],
    ['a.ts', 'f(', 'x: true'],
  ])('not in %s: %s', (path, before, code) => expect(after(path, text(before), 1, argument(code))).toBeUndefined())

  it('not behind a comment', () => expect(after('a.py', text('f(', '    a,  # why', ')'), [1, 3], argument('x=1'))).toBeUndefined())
})

describe('fields of a literal', () => {
  const field: EditStep = { kind: 'field', of: 'http.Cookie', code: 'HttpOnly: true, Secure: true' }

  it('on its line', () =>
    expect(after('a.go', text('c := http.Cookie{Name: "a"}'), 1, field)).toBe(
      text('c := http.Cookie{Name: "a", HttpOnly: true, Secure: true}'),
    ))

  it('on lines of their own, aligned as gofmt does', () =>
    expect(after('a.go', text('c := http.Cookie{', '\tName: "a",', '}'), 1, field)).toBe(
      text('c := http.Cookie{', '\tName:     "a",', '\tHttpOnly: true,', '\tSecure:   true,', '}'),
    ))

  it('not beside a field of several lines', () =>
    expect(after('a.go', text('c := http.Cookie{', '\tName: f(', '\t\t"a",', '\t),', '}'), 1, field)).toBeUndefined())

  it('with an import, which makes a block of a single one', () =>
    expect(
      after('a.go', text('import "net/http"', 's := http.Server{}'), 2, {
        kind: 'field',
        of: 'http.Server',
        code: 'ReadTimeout: 9 * time.Second',
        imports: 'import "time"',
      }),
    ).toBe(text('import (', '\t"net/http"', '\t"time"', ')', 's := http.Server{ReadTimeout: 9 * time.Second}')))
})

describe('a server is closed on SIGTERM', () => {
  const closed = (is: 'result' | 'object', ...lines: readonly string[]): string | undefined =>
    after('src/main.js', text(...lines), 1, { kind: 'close-on-signal', is, member: 'listen' })

  it.each<[string, 'result' | 'object', readonly string[], readonly string[]]>([
    [
      'by the name that it gets',
      'result',
      ['app.listen(3000)'],
      ['const server = app.listen(3000)', "process.on('SIGTERM', () => server.close(() => process.exit(0)))"],
    ],
    [
      'by the name that it has, with the semicolons and quotes of the file',
      'result',
      ['const http = app.listen(3000);', 'import "x"', 'import x from "y";'],
      [
        'const http = app.listen(3000);',
        'process.on("SIGTERM", () => http.close(() => process.exit(0)));',
        'import "x"',
        'import x from "y";',
      ],
    ],
    [
      'after a statement of several lines',
      'result',
      ['new Koa()', '  .listen(3000, () => {', "    log('up')", '  })', 'after()'],
      [
        'const server = new Koa()',
        '  .listen(3000, () => {',
        "    log('up')",
        '  })',
        "process.on('SIGTERM', () => server.close(() => process.exit(0)))",
        'after()',
      ],
    ],
    [
      'by the object that listens',
      'object',
      ['server.listen(3000)'],
      ['server.listen(3000)', "process.on('SIGTERM', () => server.close(() => process.exit(0)))"],
    ],
    [
      'by the result, where the object has no name',
      'object',
      ['createServer(app).listen(3000)'],
      ['const server = createServer(app).listen(3000)', "process.on('SIGTERM', () => server.close(() => process.exit(0)))"],
    ],
  ])('%s', (_what, is, before, expected) => expect(closed(is, ...before)).toBe(text(...expected)))

  it.each([
    ['in a function', ['  app.listen(3000)']],
    ['in a condition', ['if (isMain) app.listen(3000)']],
    ['as an argument', ['console.log(app.listen(3000))']],
    ['as a promise', ['await app.listen(3000)']],
    ['in an expression', ['ready = app.listen(3000)']],
    ['with more behind it', ['app.listen(3000).unref()']],
    ['with another statement behind it', ['app.listen(3000); app.emit()']],
    ['beside another thing of the name', ['app.listen(3000)', 'const server = 1']],
    ['without an end', ['app.listen(3000']],
  ])('not %s', (_what, before) => expect(closed('result', ...before)).toBeUndefined())

  it('not in other languages', () =>
    expect(after('main.go', text('app.listen(3000)'), 1, { kind: 'close-on-signal', is: 'result', member: 'listen' })).toBeUndefined())
})

describe('a command of an image', () => {
  const start = (...lines: readonly string[]): string | undefined => after('Dockerfile', text(...lines), 1, { kind: 'exec-form' })

  it.each([
    ['CMD node server.js', 'CMD ["node", "server.js"]'],
    ['CMD node a.js --port=$PORT', 'CMD exec node a.js --port=$PORT'],
    ['ENTRYPOINT node a.js', 'ENTRYPOINT ["node", "a.js"]'],
  ])('%s', (before, expected) => expect(start(before)).toBe(text(expected)))

  it.each([
    ['CMD ["sh", "-c", "a && b"]'],
    ['CMD a && b'],
    ['CMD exec a $B'],
    ['CMD A=1 node $B'],
    ['ENTRYPOINT node a.js', 'CMD --port 1'],
  ])('not of %s', (...lines) => expect(start(...lines)).toBeUndefined())
})

describe('lines around', () => {
  it('a block in Python', () =>
    expect(after('a.py', text('def f():', '    g(', '        1)', '    h()'), [2, 3], { kind: 'wrap', heading: 'with x:' })).toBe(
      text('def f():', '    with x:', '        g(', '            1)', '    h()'),
    ))

  it('not around a literal of several lines', () =>
    expect(after('a.py', text('g("""', 'a', '""")'), [1, 3], { kind: 'wrap', heading: 'with x:' })).toBeUndefined())

  it('behind a heading', () =>
    expect(after('a.py', text('class M(B):', '    a = 1'), 2, { kind: 'after-line', line: 'class M(', code: 'b = 2' })).toBe(
      text('class M(B):', '    b = 2', '    a = 1'),
    ))

  it('not behind one of two headings', () =>
    expect(
      after('a.py', text('class M(B):', '    a = 1', 'class M(C):', '    a = 1'), 2, {
        kind: 'after-line',
        line: 'class M(',
        code: 'b = 2',
      }),
    ).toBeUndefined())

  it('at the top', () => expect(after('a.sql', text('SELECT 1'), 1, { kind: 'first-line', code: '-- x' })).toBe(text('-- x', 'SELECT 1')))
})

it('half an edit is no edit', () =>
  expect(after('a.ts', text('db.b()'), 1, replace('db.b', 'tx.b'), replace('absent', 'x'))).toBeUndefined())

it('two steps of one line are no edit: the second was made for the line as it was', () =>
  expect(after('a.ts', text('a.b(c.d)'), 1, replace('a.b', 'x'), replace('c.d', 'y'))).toBeUndefined())
