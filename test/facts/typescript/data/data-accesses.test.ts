import { describe, expect, it } from 'vitest'
import { loadParsers } from '#languages/load-parsers'
import { extractTypescript } from '#facts/typescript/index'
import type { DataAccess } from '#model/facts/data/data-access'
import type { WriteOrder } from '#model/facts/data/write-order'

await loadParsers(['typescript'])

const accesses = (text: string): DataAccess[] =>
  extractTypescript(text, 'typescript').facts.flatMap((fact) => (fact.kind === 'data-access' ? [fact] : []))
const orders = (text: string): WriteOrder[] =>
  extractTypescript(text, 'typescript').facts.flatMap((fact) => (fact.kind === 'write-order' ? [fact] : []))

describe('a statement against a database', () => {
  it.each([
    ['prisma.order.findMany({ where: { teamId, state: "open" } })', 'prisma', 'order', 'read', ['teamId', 'state']],
    ['this.prisma.orderItem.deleteMany({ where: { order: { userId } } })', 'prisma', 'orderitem', 'delete', ['order', 'userId']],
    [
      'tx.query.keys.findFirst({ where: (t, { and, eq }) => and(eq(t.id, id), eq(t.workspaceId, w)) })',
      'drizzle',
      'keys',
      'read',
      ['id', 'workspaceId'],
    ],
    ['db.insert(orders).values({ id }).onConflictDoNothing()', 'drizzle', 'orders', 'create', []],
    ['db.update(schema.orders).set({ a: 1 }).where(eq(schema.orders.teamId, t))', 'drizzle', 'orders', 'update', ['teamId']],
    ["db.deleteFrom('orders').where('orders.team_id', '=', t).execute()", 'kysely', 'orders', 'delete', ['team_id']],
    ["knex('orders').where({ team_id: t, state: 'open' }).update({ a: 1 })", 'knex', 'orders', 'update', ['team_id', 'state']],
    ["trx('orders').where('email', email).first('id')", 'knex', 'orders', 'read', ['email']],
    ['db.getRepository(Order).update({ teamId }, { a: 1 })', 'repository', 'order', 'update', ['teamId']],
    ['tx.update(Order, { teamId }, { a: 1 })', 'repository', 'order', 'update', ['teamId']],
    ['Order.update({ a: 1 }, { where: { teamId } })', 'model', 'order', 'update', ['teamId']],
    ['User.scope("withTeam").findOne({ where: { email } })', 'model', 'user', 'read', ['email']],
    ['this.orderRepository.delete({ teamId })', 'repository', 'order', 'delete', ['teamId']],
    ['manager.findOne(Order, { where: { teamId } })', 'repository', 'order', 'read', ['teamId']],
  ])('is known from %s', (text, library, table, operation, filters) => {
    const [fact] = accesses(text)
    expect(fact).toMatchObject({ library, table, operation, filters })
  })

  it.each([
    'cache.delete(key)',
    'list.find({ id: 1 })',
    'map.update(a)',
    'db.insert(x)',
    'Promise.all([a])',
    'prisma.order.findMany',
    'Object.create({ a: 1 })',
    "$('table').first()",
    "request('orders').get('/')",
  ])('is not seen in %s', (text) => {
    expect(accesses(text)).toEqual([])
  })

  it.each([
    ['prisma.order.findMany({ where: { teamId } })', ['teamId']],
    ['prisma.order.findMany({ where: { id, createdAt: { gt: day } } })', []],
    ['Order.findOne({ where: { user_id: id } })', ['user_id']],
    ['prisma.order.findMany({ where: { tokenId } })', []],
  ])('%s is limited to the rows of somebody by %j', (text, names) => {
    expect(accesses(text)[0]?.scopes.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['the user of the request', 'export const list = (req) => prisma.order.findMany({ where: { firm: req.user.firm } })', ['firm']],
    [
      'a variable with it',
      'export const list = (req) => { const { user } = req; return prisma.order.findMany({ where: { firm: user.firm } }) }',
      ['firm'],
    ],
    [
      'a value of a session',
      'export const list = async (req) => { const s = await getSession(req); return prisma.order.findMany({ where: { firm: s.firm } }) }',
      ['firm'],
    ],
    ['a parameter', 'export const list = (user, id) => prisma.order.findMany({ where: { id, firm: user.firm } })', ['firm']],
    [
      'a user that the client chose',
      'export const list = async (req) => { const user = await prisma.user.findFirst({ where: { id: req.body.id } }); return prisma.order.findMany({ where: { firm: user.firm } }) }',
      [],
    ],
    [
      'a user that a function finds by an id',
      'export const list = async (req) => { const user = await getUser(req.params.id); return prisma.order.findMany({ where: { firm: user.firm } }) }',
      [],
    ],
    [
      'a user in the body',
      'export const list = (req) => { const user = req.body.user; return prisma.order.findMany({ where: { firm: user.firm } }) }',
      [],
    ],
    [
      'a payment session',
      'export const list = (stripe) => { const session = stripe.create(); return prisma.order.findMany({ where: { cart: session.cart } }) }',
      [],
    ],
    ['a filter for users', 'export const list = (filter) => prisma.order.findMany({ where: { firm: filter.userFilter.firm } })', []],
    [
      'a row in a loop',
      'export const all = (users) => { for (const user of users) prisma.order.findMany({ where: { firm: user.firm } }) }',
      [],
    ],
  ])('is limited to the caller by a comparison with %s', (_case, text, expected) => {
    const found = accesses(`import { getSession, getUser, prisma } from './users.js'\n${text}\n`)
    expect(found.at(-1)?.scopes.map(({ name }) => name)).toEqual(expected)
  })

  it.each([
    ['prisma.$transaction(async (tx) => { await tx.order.create({ data }) })', true],
    ['prisma.$transaction([prisma.order.create({ data })])', true],
    ['Order.create({ a: 1 }, { transaction })', true],
    ['prisma.order.create({ data })', false],
  ])('%s stands in a transaction: %s', (text, expected) => {
    expect(accesses(text)[0]?.inTransaction).toBe(expected)
  })

  it('says when its condition is made elsewhere', () => {
    expect(accesses('prisma.order.findMany({ where })')[0]).toMatchObject({ open: true, filters: [] })
    expect(accesses('const f = () => { const where = { teamId: 1 }; return prisma.order.findMany({ where }) }')[0]).toMatchObject({
      open: false,
      filters: ['teamId'],
    })
  })
})

const inFunction = (body: string): string => `export const f = async (id: string) => {\n${body}\n}\n`

describe('two statements that are right only together', () => {
  it.each([
    ['replaced', 'await prisma.tag.deleteMany({ where: { postId: id } })\nawait prisma.tag.createMany({ data })'],
    ['dependent', 'const team = await prisma.team.create({ data })\nawait prisma.member.create({ data: { teamId: team.id } })'],
    [
      'checked',
      'const tag = await prisma.tag.findFirst({ where: { name } })\nif (tag) return tag\nawait prisma.tag.create({ data: { name } })',
    ],
    [
      'computed',
      'const user = await prisma.user.findUnique({ where: { id } })\nawait prisma.user.update({ where: { id }, data: { credits: user.credits - 1 } })',
    ],
  ])('are told as %s', (hazard, body) => {
    expect(orders(inFunction(body)).map((order) => order.hazard)).toEqual([hazard])
  })

  it.each([
    ['in two branches', 'if (id) await prisma.tag.deleteMany({ where: { postId: id } })\nelse await prisma.tag.createMany({ data })'],
    [
      'in one transaction',
      'await prisma.$transaction([prisma.tag.deleteMany({ where: { postId: id } }), prisma.tag.createMany({ data })])',
    ],
    ['of one row by its id', 'await prisma.tag.delete({ where: { id } })\nawait prisma.tag.create({ data })'],
    [
      'of two functions',
      'const a = async () => { await prisma.tag.deleteMany({ where: { postId: id } }) }\nconst b = async () => { await prisma.tag.createMany({ data }) }',
    ],
    [
      'with a version',
      'const user = await prisma.user.findUnique({ where: { id } })\nawait prisma.user.updateMany({ where: { id, version }, data: { credits: user.credits - 1 } })',
    ],
  ])('are not told when they stand %s', (_where, body) => {
    expect(orders(inFunction(body))).toEqual([])
  })
})
