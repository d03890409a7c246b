import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

/** The columns to which a text adds, and whether more than the row decides that. */
const amountsIn = (language: Tried, text: string): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'row-addition' && fact.adds === 'amount' ? [`${fact.columns.join()}${fact.isGuarded ? ' guarded' : ''}`] : [],
  )

const inJava = (body: string): string => `class A { void run(String id, int n) { ${body} } }`
const inGo = (body: string): string => `package a\n\nfunc run(id string, n int) {\n\t${body}\n}\n`

it.each<[string, Tried, string, string[]]>([
  ['Knex', 'typescript', "const f = (id) => db('accounts').where({ id }).increment('points', 5)", ['points']],
  ['Knex, by keys', 'typescript', "const f = (id) => db('accounts').where({ id }).increment({ points: 5 })", ['points']],
  ['TypeORM', 'typescript', "const f = (id) => accounts.increment({ id }, 'points', 5)", ['points']],
  ['TypeORM, by another column', 'typescript', "const f = (plan) => accounts.increment({ plan }, 'points', 5)", ['points guarded']],
  ['a row of Sequelize', 'typescript', "const f = (account) => account.increment('points', { by: 5 })", ['points']],
  ['a model of Sequelize', 'typescript', "const f = (id) => Account.increment('points', { by: 5, where: { id } })", ['points']],
  ['a model of Sequelize, by keys', 'typescript', 'const f = (id) => Account.increment({ points: 5 }, { where: { id } })', ['points']],
  [
    'a model of Sequelize with other options',
    'typescript',
    "const f = (o) => Account.increment('points', { where: o, by: 5 })",
    ['points guarded'],
  ],
  [
    'Drizzle',
    'typescript',
    'const f = (id) => db.update(accounts).set({ points: sql`${accounts.points} + 5` }).where(eq(accounts.id, id))',
    ['points'],
  ],
  ['GORM', 'go', inGo('db.Model(&account).Update("points", gorm.Expr("points + ?", n))'), ['points']],
  ['GORM, by another column', 'go', inGo('db.Where("plan = ?", id).Update("points", gorm.Expr("points + ?", n))'), ['points guarded']],
  ['jOOQ', 'java', inJava('ctx.update(A).set(A.POINTS, A.POINTS.plus(n)).where(A.ID.eq(id)); // org.jooq'), ['points']],
  ['Spring Data MongoDB', 'java', inJava('mongo.updateFirst(q, new Update().inc("points", n), A.class);'), ['points']],
  [
    'SQLAlchemy',
    'python',
    'def f(id):\n    db.execute(update(Account).where(Account.id == id).values({Account.points: Account.points + 5}))',
    ['points'],
  ],
])('%s adds to a column (%s)', (_what, language, text, expected) => {
  expect(amountsIn(language, text)).toEqual(expected)
})

it.each<[string, Tried, string]>([
  ['a counter of a metric', 'typescript', "const f = () => counter.increment('requests', 5)"],
  [
    'another value of the same column',
    'typescript',
    'const f = (id) => db.update(a).set({ points: sql`${a.other} + 5` }).where(eq(a.id, id))',
  ],
  ['another column', 'java', inJava('ctx.update(A).set(A.POINTS, A.BONUS.plus(n)); // org.jooq')],
  ['a counter', 'java', inJava('metrics.inc("points", n);')],
])('%s adds to none (%s)', (_what, language, text) => {
  expect(amountsIn(language, text)).toEqual([])
})
