import type { Examples } from '#model/rule'

export const outerClientInTransactionTypescript: Examples = {
  bad: [
    {
      title: 'a client that is called with the name of a table',
      files: {
        'src/a.ts': `import 'express'\nimport knex from 'knex'\nconst db = knex({})\nexport const add = (id: string) =>\n  db.transaction(async (trx) => {\n    await db('orders').insert({ id }) // <- finding\n    await trx('lines').insert({ order: id })\n  })\n`,
      },
    },

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
    {
      title: 'the callback takes no client',
      files: {
        'src/close.ts': `import { prisma } from './db.js'
export const close = async (id: string) => {
  await prisma.$transaction(async () => {
    const poll = await prisma.poll.update({ where: { id }, data: { open: false } }) // <- finding
    await prisma.event.delete({ where: { id: poll.eventId } }) // <- finding
  })
}
`,
      },
    },
    {
      title: 'a query builder',
      files: {
        'src/transfer.ts': `import { Kysely } from 'kysely'
export class Accounts {
  constructor(private readonly db: Kysely<any>) {}
  async transfer(from: string, to: string, cents: number) {
    await this.db.transaction().execute(async (trx) => {
      await trx.updateTable('account').set({ locked: true }).where('id', '=', from).execute()
      await this.db.insertInto('booking').values({ from, to, cents }).execute() // <- finding
    })
  }
}
`,
      },
    },
    {
      title: 'it reads past what was just written',
      files: {
        'src/seats.ts': `import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { seats } from './schema.js'
export const take = (flight: string) =>
  db.transaction(async (tx) => {
    await tx.insert(seats).values({ flight })
    const taken = await db.query.seats.findMany({ where: eq(seats.flight, flight) }) // <- finding
    if (taken.length > 100) tx.rollback()
  })
`,
      },
    },
  ],
  good: [
    {
      title: 'a table of the transaction, and one that is given to it',
      files: {
        'src/a.ts': `import 'express'\nimport knex from 'knex'\nconst db = knex({})\nexport const add = (id: string) =>\n  db.transaction(async (trx) => {\n    await trx('orders').insert({ id })\n    await db('lines').insert({ order: id }).transacting(trx)\n  })\n`,
      },
    },

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
    {
      title: 'the statement is told of the transaction at its end',
      files: {
        'src/place.ts': `import { db } from './db.js'
export const place = (order: object) =>
  db.transaction(async (trx) => {
    await db.insert(order).into('orders').transacting(trx)
    await trx('events').insert({ kind: 'placed' })
  })
`,
      },
    },
    {
      title: 'what tells of a failure is to stay',
      files: {
        'src/settle.ts': `import { prisma } from './db.js'
export const settle = (id: string) =>
  prisma.$transaction(async (tx) => {
    try {
      await tx.invoice.update({ where: { id }, data: { paid: true } })
    } catch (error) {
      await prisma.failure.create({ data: { id, reason: String(error) } })
      throw error
    }
  })
`,
      },
    },
    {
      title: 'a session of documents',
      files: {
        'src/orders.ts': `import mongoose from 'mongoose'
import { Order, Stock } from './models.js'
export const place = async (sku: string) => {
  const session = await mongoose.startSession()
  await session.withTransaction(async () => {
    await Order.create([{ sku }], { session })
    await Stock.updateOne({ sku }, { $inc: { left: -1 } }, { session })
  })
}
`,
      },
    },
    {
      title: 'another database',
      files: {
        'src/copy.ts': `import { archive, db } from './db.js'
export const copy = (id: string) =>
  db.transaction(async (tx) => {
    const row = await tx.selectFrom('orders').where('id', '=', id).executeTakeFirst()
    await archive.insertInto('orders').values(row).execute()
  })
`,
      },
    },
  ],
}
