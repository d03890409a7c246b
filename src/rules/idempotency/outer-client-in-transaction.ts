import { gapAt, rule } from '#model/rule'
import { outerClientInTransactionGo } from './examples/outer-client-in-transaction-go.ts'

export const outerClientInTransaction = rule({
  id: 'outer-client-in-transaction',
  check: '6.5',
  alsoServes: ['6.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Statement inside a transaction that is not part of it',
  why: 'The statement runs on a connection of its own. It stays when the transaction is rolled back, it waits for locks that the transaction around it holds and that are not released before it returns, and under load every transaction needs a second connection from a pool that has none left.',
  fix: "Run it on the transaction's own client.",
  blindSpots:
    'Statements in functions that are called from the transaction are not followed, nor is a client that finds the transaction by itself (asynchronous context).',
  examples: {
    typescript: {
      bad: [
        `import { PrismaClient } from '@prisma/client'
const prisma = new PrismaClient()
export const move = (id: string, to: string) =>
  prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { owner: to } })
    await prisma.audit.create({ data: { id, to } }) // <- finding
  })`,
        `import { db } from './db.js'
import { orders } from './schema.js'
export const place = (id: string) =>
  db.transaction(async (tx) => {
    await tx.insert(orders).values({ id })
    await db.update(orders).set({ placed: true }) // <- finding
  })`,
        {
          title: 'a row that was read in the transaction is saved outside of it',
          files: {
            'src/unsubscribe.ts': `import { User } from './models.js'
export const unsubscribe = async (ctx: { state: { transaction: object } }, id: string) => {
  const { transaction } = ctx.state
  const user = await User.findByPk(id, { transaction, lock: true })
  user.subscribed = false
  await user.save() // <- finding
}
`,
          },
        },
        {
          title: 'the statement went back to the outer client',
          base: {
            'src/move.ts': `import { prisma } from './db.js'\nexport const move = (id: string) =>\n  prisma.$transaction(async (tx) => {\n    await tx.account.update({ where: { id }, data: {} })\n    await tx.audit.create({ data: { id } })\n  })\n`,
          },
          files: {
            'src/move.ts': `import { prisma } from './db.js'\nexport const move = (id: string) =>\n  prisma.$transaction(async (tx) => {\n    await tx.account.update({ where: { id }, data: {} })\n    await prisma.audit.create({ data: { id } }) // <- finding\n  })\n`,
          },
        },
      ],
      good: [
        `import { prisma } from './db.js'
export const move = (id: string) => prisma.$transaction(async (tx) => { await tx.account.update({ where: { id }, data: {} }) })`,
        `import { prisma } from './db.js'
export const move = (id: string) => prisma.$transaction(async (prisma) => { await prisma.account.update({ where: { id }, data: {} }) })`,
        `import { prisma } from './db.js'
export const both = (id: string) => prisma.$transaction([prisma.a.update({ where: { id }, data: {} }), prisma.b.delete({ where: { id } })])`,
        `import { prisma } from './db.js'
export const move = async (id: string) => {
  await prisma.$transaction(async (tx) => { await tx.account.update({ where: { id }, data: {} }) })
  await prisma.audit.create({ data: { id } })
}`,
        `import { db } from './db.js'
export const place = (id: string) =>
  db.transaction(async (tx) => {
    await tx.insert('orders')
    return { undo: () => db.delete('orders') }
  })`,
        `import { User } from './models.js'
export const rename = async (ctx: { state: { transaction: object } }, id: string) => {
  const { transaction } = ctx.state
  const user = await User.findByPk(id, { transaction })
  await user.save({ transaction })
}`,
        `import { User } from './models.js'
export const rename = async (id: string) => {
  const user = await User.findByPk(id)
  await user.save()
}`,
      ],
    },
    go: outerClientInTransactionGo,
  },
  *judge(system) {
    for (const transaction of system.facts('transaction')) {
      if (!transaction.inService) continue
      for (const statement of transaction.outer)
        yield gapAt(transaction, {
          at: statement.at,
          subject: statement.callee,
          ...(statement.writes ? {} : { severity: 'P2' as const }),
          message: statement.option
            ? `\`${statement.callee}\` is not given the \`${statement.option}\` that the other statements of this function take: it is saved on another connection, and stays when the transaction is rolled back.`
            : `\`${statement.callee}\` stands inside \`${transaction.subject}\` but does not go through \`${transaction.client}\`: ${statement.writes ? 'it stays when the transaction is rolled back' : 'it does not see what the transaction has written, and takes a second connection'}.`,
          fix: `Write \`${statement.instead}\`.`,
        })
    }
  },
})
