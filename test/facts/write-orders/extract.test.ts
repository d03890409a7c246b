import { describe, expect, it } from 'vitest'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { extract } from '#facts/reading/extract'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

/** The hazards of a text, each with the line of its second statement. */
const hazards = (language: 'typescript' | 'python' | 'go' | 'java', ...lines: string[]): string[] =>
  extract(lines.join('\n'), language).facts.flatMap((fact) => (fact.kind === 'write-order' ? [`${fact.hazard} ${fact.at.startLine}`] : []))

describe('TypeScript', () => {
  const inFunction = (...lines: string[]): string[] => hazards('typescript', 'async function f(id, n) {', ...lines, '}')

  it.each<[string, string[], string[]]>([
    [
      'a row and one that refers to its key',
      ['const order = await prisma.order.create({ data: {} })', 'await prisma.line.create({ data: { orderId: order.id } })'],
      ['dependent 3'],
    ],
    [
      'a key under the name of a key',
      ['const [order] = await db.insert(orders).values({}).returning()', 'await db.insert(lines).values({ order_id: order })'],
      ['dependent 3'],
    ],
    [
      'none, where the first row is only an ingredient',
      ['const order = await prisma.order.create({ data: {} })', 'await prisma.line.create({ data: { name: `for ${order.name}` } })'],
      [],
    ],
    [
      'none, in an attempt of its own',
      [
        'const order = await prisma.order.create({ data: {} })',
        'try { await prisma.line.create({ data: { orderId: order.id } }) } catch { report() }',
      ],
      [],
    ],
    [
      'none, where a branch decides about the first',
      ['let order', 'if (n) order = await prisma.order.create({ data: {} })', 'await prisma.line.create({ data: { orderId: order.id } })'],
      [],
    ],
    [
      'an insert in the branch for what is there as well as for what is not',
      [
        'const found = await prisma.tag.findFirst({ where: { name: n } })',
        'if (found) { use(found) } else { await prisma.tag.create({ data: { name: n } }) }',
      ],
      ['checked 3'],
    ],
    [
      'an insert that something else decides as well',
      [
        'const found = await prisma.tag.findFirst({ where: { name: n } })',
        'if (!found && id) await prisma.tag.create({ data: { name: n } })',
      ],
      ['checked 3'],
    ],
    [
      'an insert after either form of the question',
      [
        'const found = await prisma.tag.findMany({ where: { name: n } })',
        'if (!found || found.length === 0) await prisma.tag.create({ data: { name: n } })',
      ],
      ['checked 3'],
    ],
    [
      'a comparison with its sides exchanged',
      [
        'const found = await prisma.tag.findFirst({ where: { name: n } })',
        'if (null === found) await prisma.tag.create({ data: { name: n } })',
      ],
      ['checked 3'],
    ],
    [
      'none, if something else also lets the insert run',
      [
        'const found = await prisma.tag.findFirst({ where: { name: n } })',
        'if (found && id) { use(found) } else { await prisma.tag.create({ data: { name: n } }) }',
      ],
      [],
    ],
    [
      'none, of a variable of the same name in another function',
      [
        'rows.map(async () => { const found = await prisma.tag.findFirst({ where: { name: n } }) })',
        'rows.map(async () => { const found = other(); if (!found) await prisma.tag.create({ data: { name: n } }) })',
      ],
      [],
    ],
    [
      'none, under a lock',
      [
        'await mutex.acquire()',
        'const found = await prisma.tag.findFirst({ where: { name: n } })',
        'if (!found) await prisma.tag.create({ data: { name: n } })',
      ],
      [],
    ],
    [
      'a sum of what was read',
      [
        'const user = await prisma.user.findFirst({ where: { id } })',
        'await prisma.user.update({ where: { id }, data: { credits: (user.credits ?? 0) - n } })',
      ],
      ['computed 3'],
    ],
    [
      'none, where the text is longer by what was read',
      [
        'const user = await prisma.user.findFirst({ where: { id } })',
        "await prisma.user.update({ where: { id }, data: { note: user.note + '.' } })",
      ],
      [],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(inFunction(...lines)).toEqual(expected)
  })
})

describe('Python', () => {
  it.each<[string, string[], string[]]>([
    ['a refusal of what is there', ['if Tag.objects.filter(name=n).exists():', '  return', 'Tag.objects.create(name=n)'], ['checked 4']],
    ['a row that is used before the next one', ['o = Order.objects.create()', 'notify(o)', 'Line.objects.create(order=o)'], []],
    ['a row and one that refers to it', ['o = Order.objects.create()', 'Line.objects.create(order=o)'], ['dependent 3']],
    ['a count that is saved', ['c = Account.objects.get(pk=n)', 'c.balance -= n', 'c.save()'], ['computed 3']],
    ['none, of other columns', ['c = Account.objects.get(pk=n)', 'c.balance -= n', 'c.save(update_fields=["name"])'], []],
    ['none, of the attempts of a job', ['c = Job.objects.get(pk=n)', 'c.attempts += 1', 'c.save()'], []],
  ])('%s', (_what, lines, expected) => {
    expect(hazards('python', 'def f(n):', ...lines.map((line) => `  ${line}`))).toEqual(expected)
  })
})

it('Go: a value that is changed between the read and the write', () => {
  const text = [
    'package a',
    'import "database/sql"',
    'func f(db *sql.DB, id int) error {',
    'var n int',
    'if err := db.QueryRow("SELECT n FROM stock WHERE id = $1", id).Scan(&n); err != nil { return err }',
    'n--',
    '_, err := db.Exec("UPDATE stock SET n = $1 WHERE id = $2", n, id)',
    'return err',
    '}',
  ]
  expect(hazards('go', ...text)).toEqual(['computed 7'])
})

it('Java: a property that is set to a value of its own, and saved', () => {
  const text = (set: string): string[] => [
    'class A { AccountRepository accounts;',
    'void f(long id, int n) {',
    'Account account = accounts.findById(id).orElseThrow();',
    set,
    'accounts.save(account);',
    '} }',
  ]
  expect(hazards('java', ...text('account.setBalance(account.getBalance().subtract(n));'))).toEqual(['computed 5'])
  expect(hazards('java', ...text('account.setBalance(other.getBalance().subtract(n));'))).toEqual([])
})
