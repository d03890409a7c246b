import { describe, expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { transactionsOf, type Transactions } from '#facts/transactions/extract'
import { goTransactions } from '#models/go/transactions'
import { javaTransactions } from '#models/java/transactions'
import { pythonTransactions } from '#models/python/transactions'
import { typescriptTransactions } from '#models/typescript/transactions'
import { lower, type CodeLanguage } from '../../code/lower.ts'

const indexes = { typescript: typescriptTransactions, python: pythonTransactions, go: goTransactions, java: javaTransactions }

const read = (language: CodeLanguage, text: string): { readonly file: CodeFile; readonly transactions: Transactions } => {
  const file = new CodeFile(text, lower(language, text))
  const names = {
    placeOf: () => ({ within: 'f', calleeText: '' }),
    nameOf: ({ name }: { readonly name: string }) => name,
    targetOf: () => undefined,
  }
  return { file, transactions: transactionsOf(file, indexes[language], names) }
}

/** The calls of a text whose names begin with `in` or `out`: those in a transaction, and the others. */
const parted = (language: CodeLanguage, text: string): { readonly inside: string[]; readonly outside: string[] } => {
  const { file, transactions } = read(language, text)
  const parts: { inside: string[]; outside: string[] } = { inside: [], outside: [] }
  for (const { call } of file.index.calls)
    if (call.callee.kind === 'name' && /^(in|out)\d$/.test(call.callee.name))
      parts[transactions.around(call) ? 'inside' : 'outside'].push(call.callee.name)
  return parts
}

const expectParted = (language: CodeLanguage, text: string): void => {
  const { inside, outside } = parted(language, text)
  expect(inside.filter((name) => name.startsWith('out'))).toEqual([])
  expect(outside.filter((name) => name.startsWith('in'))).toEqual([])
  expect([...inside, ...outside]).not.toHaveLength(0)
}

const inGo = (...lines: string[]): string =>
  ['package a', 'import "database/sql"', 'func f(db *sql.DB, n int) error {', ...lines, '}'].join('\n')
const begin = ['tx, err := db.Begin()', 'if err != nil { return err }']

describe('what runs before the commit', () => {
  it.each<[string, CodeLanguage, string]>([
    [
      'of all ways, those to the commit',
      'go',
      inGo(...begin, 'if n > 0 { in1(); tx.Commit(); out1(); return nil }', 'in2()', 'return tx.Commit()'),
    ],
    ['everything, where the commit is deferred', 'go', inGo(...begin, 'defer tx.Commit()', 'in1()', 'return in2()')],
    ['nothing after a rollback', 'go', inGo(...begin, 'if n > 0 { tx.Rollback(); return out1() }', 'in1()', 'return tx.Commit()')],
    ['each round of a loop', 'go', inGo('for n > 0 {', ...begin, 'in1()', 'tx.Commit()', 'out1()', '}', 'return nil')],
    ['neither what runs beside it nor what is deferred', 'go', inGo(...begin, 'go out1()', 'defer out2()', 'in1()', 'return tx.Commit()')],
    ['nothing of another client', 'go', inGo(...begin, 'other.Commit()', 'in1()', 'tx.Commit()', 'return out1()')],
    [
      'nothing, where a variable of the same name is committed',
      'go',
      inGo(...begin, '{ tx := other(); tx.Commit(); in1() }', 'tx.Commit()', 'return out1()'),
    ],
    [
      'functions that run where they are written, and no others',
      'typescript',
      'db.transaction(async (tx) => { rows.map(() => in1()); (() => in2())(); later(() => out1()); const f = () => out2() })',
    ],
    [
      'statements between two texts on one client',
      'typescript',
      "async function f(c, d) { await c.query('BEGIN'); in1(); await d.query('COMMIT'); in2(); await c.query('COMMIT'); out1() }",
    ],
    [
      'nothing that an error handler does',
      'typescript',
      "async function f(c) { try { await c.query('BEGIN'); in1(); await c.query('COMMIT') } catch (e) { out1(); await c.query('ROLLBACK') } }",
    ],
    [
      'a word that only begins like one',
      'typescript',
      "async function f(c) { await c.query('BEGINNING'); out1(); await c.query('COMMIT') }",
    ],
    [
      'the region and not the function that it defines',
      'python',
      'from django.db import transaction\nwith transaction.atomic():\n  in1()\n  def f():\n    out1()\n  g = lambda: out2()\n  [in2() for x in y]\nout3()\n',
    ],
    [
      'the head of a function as little as its decorators',
      'python',
      'from django.db import transaction\n@out1()\n@transaction.atomic\ndef f(x=out2()):\n  in1()\n',
    ],
    [
      'the methods of a class that others can call',
      'java',
      'import jakarta.transaction.Transactional; @Transactional class A { A() { out1(); } public void f() { in1(); } void g() { out2(); } @Transactional(Transactional.TxType.NEVER) public void h() { out3(); } }',
    ],
    [
      'the lambda of a template, and what it runs at once',
      'java',
      'import org.springframework.transaction.support.TransactionTemplate; class A { TransactionTemplate t; void f() { t.execute(s -> { rows.forEach(r -> in1()); pool.submit(() -> out1()); return in2(); }); out2(); } }',
    ],
  ])('%s (%s)', (_what, language, text) => {
    expectParted(language, text)
  })

  it('the outermost of several transactions decides', () => {
    const { file, transactions } = read('typescript', 'a.transaction(async (t) => { b.$transaction(async () => { work() }) })')
    const call = file.index.calls.map((placed) => placed.call).find(({ callee }) => callee.kind === 'name' && callee.name === 'work')
    expect(call && transactions.around(call)?.opener).toBe('transaction')
  })
})

/** The statements that bypass a transaction, each with the call to write instead. */
const outer = (language: CodeLanguage, text: string): string[] =>
  read(language, text).transactions.facts.flatMap((fact) => (fact.kind === 'transaction' ? fact.outer : []).map(({ instead }) => instead))

describe('statements that bypass the transaction', () => {
  it.each<[string, string, string[]]>([
    ['through a member', 'this.db.transaction(async (tx) => { await this.db.insert(orders).values({}) })', ['tx.insert']],
    ['through what a function returns', 'db().transaction(async (tx) => { await db().insert(orders) })', ['tx.insert']],
    ['none, on a variable of the same name', 'db.transaction(async (tx) => { const db = tx; await db.insert(orders) })', []],
    ['none, if the chain names the client', 'db.transaction(async (tx) => { await db.insert(orders).transacting(tx) })', []],
    [
      'none, if the write is to survive',
      'db.transaction(async (tx) => { try { a() } catch (e) { await db.insert(failures); throw e } })',
      [],
    ],
    ['none in a function that somebody else runs', 'db.transaction(async (tx) => { later(() => db.insert(orders)) })', []],
  ])('%s', (_what, text, expected) => {
    expect(outer('typescript', text)).toEqual(expected)
  })

  it('a client that is handed to a function', () => {
    expect(outer('go', inGo(...begin, 'save(db, n)', 'NewStore(db)', 'return tx.Commit()'))).toEqual(['save(tx, n)'])
  })
})

it.each([
  ['nothing looks at', 'tx.Exec("a")\ntx.Commit()', 1],
  ['is assigned to nothing', 'tx.Exec("a")\n_ = tx.Commit()', 1],
  ['ends a transaction that reads', 'tx.findOrders()\ntx.Commit()', 0],
  ['is asked for', 'tx.Exec("a")\nif err := tx.Commit(); err != nil { return err }', 0],
])('a commit whose error %s', (_what, lines, expected) => {
  const { facts } = read('go', inGo(...begin, lines, 'return nil')).transactions
  expect(facts.filter(({ kind }) => kind === 'ignored-outcome')).toHaveLength(expected)
})

it.each([
  ["DATABASES = {'default': {'ATOMIC_REQUESTS': True}}", true],
  ["DATABASES['default']['ATOMIC_REQUESTS'] = env('ATOMIC')", true],
  ['DATABASES = dict(ATOMIC_REQUESTS=True)', true],
  ["DATABASES = {'default': {'ATOMIC_REQUESTS': False}}", false],
  ['# ATOMIC_REQUESTS = True', false],
])('a setting that opens a transaction around every request: %s', (text, expected) => {
  const { facts } = read('python', `${text}\n`).transactions
  expect(facts.some((fact) => fact.kind === 'transaction' && fact.aroundRequests === true)).toBe(expected)
})

it('Sequelize: a row of the same name that was made elsewhere needs no option', () => {
  const inFunction = (save: string): string =>
    `import { Order } from './order'\nexport const f = async (sequelize, id) => {\n  const transaction = await sequelize.transaction()\n  if (id) {\n    const order = await Order.findOne({ transaction })\n    ${save === 'same' ? 'await order.save()' : ''}\n  } else {\n    const order = build()\n    ${save === 'same' ? '' : 'await order.save()'}\n  }\n  await transaction.commit()\n}\n`
  const outer = (save: string): number =>
    read('typescript', inFunction(save)).transactions.facts.flatMap((fact) => (fact.kind === 'transaction' ? fact.outer : [])).length
  expect([outer('same'), outer('other')]).toEqual([1, 0])
})
