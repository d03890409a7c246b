import { describe, expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import type { PlaceOf } from '#facts/reading/module-code'
import { openedResources } from '#facts/resources/extract'
import { heldLocks } from '#facts/resources/held-locks'
import { goResources } from '#models/go/resources'
import { javaResources } from '#models/java/resources'
import { pythonResources } from '#models/python/resources'
import { typescriptResources } from '#models/typescript/resources'
import { lower, type CodeLanguage } from '../../code/lower.ts'

const indexes = {
  typescript: typescriptResources,
  python: pythonResources,
  go: goResources,
  java: javaResources,
}

const placeOf: PlaceOf = () => ({ within: 'f', calleeText: 'x' })

const fileOf = (language: CodeLanguage, text: string): CodeFile => new CodeFile(text, lower(language, text))

/** What a text opens: how it is closed, and the line on which it is left open. */
const opened = (language: CodeLanguage, text: string): string[] =>
  openedResources(fileOf(language, text), indexes[language], placeOf).map(({ closed, leavesAt, readToEnd }) =>
    [closed, ...(leavesAt ? [`line ${leavesAt.startLine}`] : []), ...(readToEnd ? ['read to its end'] : [])].join(', '),
  )

const inGo = (...lines: string[]): string =>
  [
    'package a',
    'import ("net/http"; "io"; "os"; "log"; "bufio"; "compress/gzip"; "database/sql"; "net"; "errors")',
    'func f(db *sql.DB, n int) error {',
    ...lines,
    '}',
  ].join('\n')
const inPython = (...lines: string[]): string =>
  ['import sys', 'from pymongo import MongoClient', 'def f(x):', ...lines.map((line) => `  ${line}`)].join('\n')
const inJava = (...lines: string[]): string =>
  ['import java.sql.*; import javax.sql.DataSource; class A {', 'int f(DataSource source, int n) throws Exception {', ...lines, '}}'].join(
    '\n',
  )

const dial = ['c, err := net.Dial("tcp", "a")', 'if err != nil { return err }']
const get = ['r, err := http.Get("a")', 'if err != nil { return err }']

describe('what a function of Go leaves open', () => {
  it.each<[string, string[], string[]]>([
    ['nothing, where the open failed', [...dial, 'return c.Close()'], ['always']],
    ['an exit before the deferred close', [...dial, 'if n > 0 { return nil }', 'defer c.Close()', 'return nil'], ['not-on-return, line 6']],
    [
      'nothing, after the error was asked for in another way',
      ['c, err := net.Dial("tcp", "a")', 'if errors.Is(err, net.ErrClosed) { return err }', 'defer c.Close()', 'return nil'],
      ['always'],
    ],
    [
      'an error that was assigned again says nothing of the open',
      [...dial, 'err = work()', 'if err != nil { return err }', 'return c.Close()'],
      ['not-on-return, line 7'],
    ],
    ['nothing, where the value is asked for nil', [...dial, 'if c != nil { c.Close() }', 'return nil'], ['always']],
    ['a value that is returned is the concern of the caller', ['c, err := net.Dial("tcp", "a")', 'keep(c)', 'return err'], []],
    ['what waits to be sent keeps it', [...dial, 'out <- c', 'return nil'], []],
    ['a close that a condition decides which the text does not', [...dial, 'if n > 0 { c.Close() }', 'return nil'], ['always']],
    [
      'every case but one',
      [...dial, 'switch n {', 'case 1: c.Close(); return nil', 'case 2: return nil', '}', 'c.Close()', 'return nil'],
      ['not-on-return, line 8'],
    ],
    ['a function that runs at the end', [...dial, 'defer func(c net.Conn) { _ = c.Close() }(c)', 'return nil'], ['always']],
    ['a function that somebody else runs', [...dial, 'keep(func() { c.Close() })', 'return nil'], ['always']],
    ['a close after the value was handed on', [...dial, 'keep(c)', 'return c.Close()'], ['always']],
    ['an exit before the value is handed on', [...dial, 'if n > 0 { return nil }', 'return keep(c)'], []],
    ['a block with another variable of the same name', [...dial, '{ c := other(); c.Close() }', 'return c.Close()'], ['always']],
    ['a function that only asks', [...dial, 'keep(func() { println(c.LocalAddr()) })', 'return nil'], ['never']],
    ['another variable of the same name', [...dial, 'if n > 0 { c := other(); c.Close() }', 'return nil'], ['never']],
    ['a body that is read to its end', [...get, '_, err = io.ReadAll(r.Body)', 'return err'], []],
    [
      'a body that is read in one branch',
      [...get, 'if n > 0 { io.ReadAll(r.Body); return nil }', 'return nil'],
      ['never, read to its end'],
    ],
    ['a body that is returned', ['r, err := http.Get("a")', 'if err != nil { return err }', 'return r.Body'], []],
    [
      'rows whose loop may end early',
      ['r, err := db.Query("a")', 'if err != nil { return err }', 'for r.Next() { if n > 0 { return nil } }', 'return nil'],
      ['on-success'],
    ],
    [
      'rows that are read to their end',
      ['r, err := db.Query("a")', 'if err != nil { return err }', 'for r.Next() { r.Scan(&n) }', 'return r.Err()'],
      [],
    ],
    ['the end of the process', [...dial, 'if n > 0 { os.Exit(1) }', 'return c.Close()'], ['always']],
    ['the end of the process by a log call', [...dial, 'if n > 0 { log.Fatal("x"); return nil }', 'return c.Close()'], ['always']],
    ['a panic, which leaves the function as an error does', [...dial, 'if n > 0 { panic("x") }', 'return c.Close()'], ['on-success']],
    [
      'a file behind a reader whose close leaves it open',
      ['h, err := os.Open("a")', 'if err != nil { return err }', 'z, err := gzip.NewReader(h)', 'defer z.Close()', 'return err'],
      ['never'],
    ],
    [
      'a file behind two readers that go to somebody else',
      ['h, err := os.Open("a")', 'if err != nil { return err }', 'z := bufio.NewReader(io.TeeReader(h, w))', 'return keep(z)'],
      [],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(opened('go', inGo(...lines))).toEqual(expected)
  })
})

describe('what a function of Python leaves open', () => {
  it.each<[string, string[], string[]]>([
    ['a failure before the close', ['c = MongoClient(x)', 'c.list()', 'c.close()'], ['on-success']],
    ['nothing, with finally', ['c = MongoClient(x)', 'try:', '  c.list()', 'finally:', '  c.close()'], ['always']],
    [
      'nothing, with a handler of everything',
      ['c = MongoClient(x)', 'try:', '  c.list()', 'except Exception:', '  c.close()', '  raise', 'c.close()'],
      ['always'],
    ],
    [
      'another error than the handled one',
      ['c = MongoClient(x)', 'try:', '  c.list()', 'except KeyError:', '  pass', 'c.close()'],
      ['on-success'],
    ],
    ['an early return', ['c = MongoClient(x)', 'if x: return 1', 'c.close()'], ['not-on-return, line 5']],
    ['a region', ['with MongoClient(x) as c:', '  c.list()'], ['always']],
    ['the end of the process', ['c = MongoClient(x)', 'if x: sys.exit(1)', 'c.close()'], ['always']],
    [
      'nothing in a function inside with a variable of its own',
      ['c = MongoClient(x)', 'def g():', '  c = x', '  c.close()', 'g()'],
      ['never'],
    ],
    ['a region that is entered later', ['c = MongoClient(x)', 'with c:', '  c.list()'], ['always']],
    ['nothing, in a generator that hands it out', ['c = MongoClient(x)', 'yield c'], []],
    ['nothing, in a container', ['c = MongoClient(x)', 'x["c"] = c'], []],
  ])('%s', (_what, lines, expected) => {
    expect(opened('python', inPython(...lines))).toEqual(expected)
  })
})

describe('what a method of Java leaves open', () => {
  it.each<[string, string[], string[]]>([
    ['a failure before the close', ['Connection c = source.getConnection();', 'c.commit();', 'c.close();', 'return 1;'], ['on-success']],
    [
      'nothing, where finally asks whether it is there',
      ['Connection c = null;', 'try { c = source.getConnection(); c.commit(); } finally { if (c != null) c.close(); }', 'return 1;'],
      ['always'],
    ],
    [
      'what fails while an error is handled does not count',
      ['Connection c = source.getConnection();', 'try { c.commit(); } catch (Exception e) { report(e); }', 'c.close();', 'return 1;'],
      ['always'],
    ],
    [
      'a function that closes its argument',
      ['Connection c = source.getConnection();', 'try { c.commit(); } finally { Jdbc.closeQuietly(c); }', 'return 1;'],
      ['always'],
    ],
    ['a chain drops it', ['return source.getConnection().hashCode();'], ['never']],
    [
      'a statement of a connection that was handed in',
      ['return 1; } int g(Connection c) throws Exception {', 'Statement s = c.createStatement();', 'return s.executeUpdate("a");'],
      [],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(opened('java', inJava(...lines))).toEqual(expected)
  })
})

describe('what a function of TypeScript leaves open', () => {
  const connect = 'const c = await pool.connect()'
  const begin = 'const t = await sequelize.transaction()'

  it.each<[string, string[], string[]]>([
    ['a failure before the release', [connect, 'await c.query("a")', 'c.release()'], ['on-success']],
    ['nothing, with finally', [connect, 'try { await c.query("a") } finally { c.release() }'], ['always']],
    [
      'nothing, if only what does not wait comes before',
      [connect, 'log(x)', 'try { await c.query("a") } finally { c.release() }'],
      ['always'],
    ],
    ['an early return', [connect, 'if (!x) return', 'c.release()'], ['not-on-return, line 12']],
    ['an early return, once a function had it', [connect, 'await insert(c)', 'if (!x) return', 'c.release()'], ['on-success']],
    [
      'nothing, where it may be missing',
      ['let c', 'try { c = await pool.connect(); await work(c) } finally { if (c !== undefined) c.release() }'],
      ['always'],
    ],
    [
      'nothing, where the optional release is the last thing',
      ['let c = undefined', 'try { c = await pool.connect(); await work(c) } finally { c?.release() }'],
      ['always'],
    ],
    [
      'nothing, where a condition decides that the text does not',
      [connect, 'let done = false', 'try { await c.query("a"); done = true; c.release() } finally { if (!done) c.release(true) }'],
      ['always'],
    ],
    ['a failure of a function that borrows it', [connect, 'await insert(c, x)', 'c.release()'], ['on-success']],
    ['nothing, in a function that only borrows it and gives it back elsewhere', [connect, 'await useAndRelease(c)'], []],
    ['nothing, with a chain of promises', [connect, 'return c.query("a").finally(() => c.release())'], ['always']],
    ['nothing, at an exit without it', [connect, 'if (c === undefined) return', 'c.release()'], ['always']],
    ['nothing, for the caller', [connect, 'return c'], []],
    ['nothing, for a field', [connect, 'x.client = c'], []],
    ['nothing, with a language that gives it back', ['await using c = await pool.connect()', 'await c.query("a")'], ['always']],
    [
      'a failure while a transaction is lent as an option',
      [begin, 'await Order.create(x, { transaction: t })', 'await t.commit()'],
      ['on-success'],
    ],
    [
      'a failure in a function inside that gets the transaction',
      [begin, 'await Promise.all(x.map((o) => Order.create(o, { transaction: t })))', 'await t.commit()'],
      ['on-success'],
    ],
    [
      'nothing, with a rollback of all errors',
      [begin, 'try { await Order.create(x, { transaction: t }); await t.commit() } catch (e) { await t.rollback(); throw e }'],
      ['always'],
    ],
    [
      'nothing, where another function handles the error',
      [begin, 'try { await Order.create(x, { transaction: t }) } catch (e) { await undo(t); throw e }', 'await t.commit()'],
      ['always'],
    ],
    [
      'nothing, where the library ends the transaction',
      ['await sequelize.transaction(async (t) => Order.create(x, { transaction: t }))'],
      [],
    ],
    ['nothing, where a named function may be the callback', ['const t = await sequelize.transaction(work)', 'await t.query()'], []],
    [
      'a pool of another file, if the function gives it back',
      ['const c = await db.getConnection()', 'await c.query("a")', 'c.release()'],
      ['on-success'],
    ],
    ['nothing, if only a name says what it is', ['const c = await db.getConnection()', 'await c.query("a")'], []],
    [
      'nothing, in what the documentation calls before the try',
      [
        'const r = db.createQueryRunner()',
        'await r.connect()',
        'await r.startTransaction()',
        'try { await r.query("a") } finally { await r.release() }',
      ],
      ['always'],
    ],
    [
      'nothing, where what is not used yet occupies nothing',
      ['const r = db.createQueryRunner()', 'await before()', 'try { await r.query("a") } finally { await r.release() }'],
      ['always'],
    ],
    [
      'a refusal after what takes a connection for itself',
      ['const r = db.createQueryRunner()', 'await r.manager.find("a")', 'if (!x) throw new Error("a")', 'await r.release()'],
      ['on-success'],
    ],
    ['a client for each call', ['const c = new Redis()', 'return c.get("a")'], ['never']],
    ['nothing, for a client that a function inside keeps', ['const c = new Redis()', 'app.get("/", () => c.get("a"))'], []],
    ['nothing, for a client behind what is returned', ['const c = new MongoClient(x)', 'await c.connect()', 'return c.db("a")'], []],
    [
      'nothing, for a client behind a collection that a variable holds',
      ['const c = new MongoClient(x)', 'const all = c.db("a").collection("b")', 'return { all }'],
      [],
    ],
    [
      'a client behind a collection that is only read',
      ['const c = new MongoClient(x)', 'const d = c.db("a")', 'return d.collection("b").find()'],
      ['never'],
    ],
    [
      'a browser behind a page, in a failure of that',
      [
        'const b = await puppeteer.launch()',
        'const page = await b.newPage()',
        'await page.goto(x)',
        'await page.close()',
        'await b.close()',
      ],
      ['on-success'],
    ],
    ['nothing, for a client that listens', ['const c = new Redis()', 'await c.subscribe("a")'], []],
    ['a handle that a failure leaves open', ['const h = await open("a")', 'await h.stat()', 'await h.close()'], ['on-success']],
    ['a descriptor that an exit leaves open', ['const d = openSync("a")', 'if (!x) return', 'closeSync(d)'], ['not-on-return, line 12']],
  ])('%s', (_what, lines, expected) => {
    const head = [
      "import { closeSync, openSync } from 'node:fs'",
      "import { open } from 'node:fs/promises'",
      "import Redis from 'ioredis'",
      "import { MongoClient } from 'mongodb'",
      "import puppeteer from 'puppeteer'",
      "import { Pool } from 'pg'",
      "import { Sequelize } from 'sequelize'",
      'const pool = new Pool()',
      'const sequelize = new Sequelize()',
    ]
    expect(opened('typescript', [...head, 'async function f(x, db) {', ...lines, '}'].join('\n'))).toEqual(expected)
  })
})

it('a client of a script lives as long as the process', () => {
  const text = "import { Client } from 'pg'\n;(async () => {\n  const c = new Client()\n  await c.query('a')\n})()\n"
  expect(opened('typescript', text)).toEqual([])
})

describe('locks that a way out leaves held', () => {
  const held = (...lines: string[]): number[] =>
    heldLocks(fileOf('go', ['package a', 'func (t *T) f(n int) error {', ...lines, '}'].join('\n')), goResources, placeOf).map(
      ({ otherAt }) => otherAt?.startLine ?? 0,
    )

  it.each<[string, string[], number[]]>([
    ['an exit before the deferred release', ['t.mu.Lock()', 'if n > 0 { return nil }', 'defer t.mu.Unlock()', 'return nil'], [4]],
    ['none, where the lock goes to the caller', ['t.mu.Lock()', 'if n > 0 { t.mu.Unlock(); return nil }', 'return nil'], []],
    ['the lock of another value', ['t.mu.Lock()', 'u.mu.Unlock()', 'if n > 0 { return nil }', 't.mu.Unlock()', 'return nil'], [5]],
    [
      'none, where a function releases it that is handed on',
      ['t.mu.Lock()', 'keep(t.mu.Unlock)', 'if n > 0 { return nil }', 't.mu.Unlock()', 'return nil'],
      [],
    ],
    [
      'none, in a branch that waited for it again',
      ['t.mu.Lock()', 'for n > 0 { t.mu.Unlock(); wait(); t.mu.Lock() }', 't.mu.Unlock()', 'return nil'],
      [],
    ],
    ['none, where a panic releases it', ['t.mu.Lock()', 'defer t.mu.Unlock()', 'panic("x")'], []],
  ])('%s', (_what, lines, expected) => {
    expect(held(...lines)).toEqual(expected)
  })
})
