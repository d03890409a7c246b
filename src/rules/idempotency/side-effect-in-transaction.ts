import { gapAt, rule } from '#model/rule'
import { sideEffectInTransactionJava } from './examples/side-effect-in-transaction-java.ts'
import { sideEffectInTransactionGo } from './examples/side-effect-in-transaction-go.ts'
import type { SideEffect } from '#model/facts/side-effect'
import type { Linked } from '#model/system'
import { effectInWords, sideEffectsOf } from '#system/side-effects'
import { sideEffectInTransactionPython } from './examples/side-effect-in-transaction-python.ts'

const consequence = (effect: SideEffect): string =>
  effect.effect === 'queue'
    ? 'a worker may look for the row before it exists, and finds the job even if the row never comes'
    : 'it has happened even if the transaction is rolled back'

export const sideEffectInTransaction = rule({
  id: 'side-effect-in-transaction',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Side effect before the commit',
  why: 'A transaction can still be rolled back: a deadlock, a constraint, a lost connection at the commit. What has left the system by then stays: the customer has a confirmation of an order that does not exist, or a worker runs for a row that it cannot find. While the other side is slow, the transaction also holds its locks and its connection.',
  fix: 'Do it after the transaction has returned, or write the intent into a table in the same transaction (an outbox) and let a job carry it out.',
  blindSpots:
    'A side effect more than one call away from the transaction is not seen, and a client that is handed in under a type of its own is not recognised.',
  examples: {
    java: sideEffectInTransactionJava,
    python: sideEffectInTransactionPython,
    typescript: {
      bad: [
        `import { Queue } from 'bullmq'
import { PrismaClient } from '@prisma/client'
const prisma = new PrismaClient()
const shipping = new Queue('shipping')
export const place = (id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { status: 'placed' } })
    await shipping.add('ship', { id }) // <- finding
  })`,
        {
          title: 'the client is made in another file',
          files: {
            'src/mail.ts': `import nodemailer from 'nodemailer'\nexport const mailer = nodemailer.createTransport({ host: 'mail' })\n`,
            'src/accounts.ts': `import { db } from './db.js'
import { mailer } from './mail.js'
export const open = (email: string) =>
  db.transaction(async (tx) => {
    await tx.insert('accounts').values({ email })
    await mailer.sendMail({ to: email, subject: 'Welcome' }) // <- finding
  })
`,
          },
        },
        {
          title: 'one call away',
          files: {
            'src/payments.ts': `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const payOut = async (account: string, amount: number) => {
  await stripe.transfers.create({ amount, currency: 'eur', destination: account }, { idempotencyKey: account })
}
`,
            'src/settle.ts': `import { prisma } from './db.js'
import { payOut } from './payments.js'
export const settle = async (account: string, amount: number) => {
  await prisma.$transaction(async (tx) => {
    await tx.balance.update({ where: { account }, data: { amount: { decrement: amount } } })
    await payOut(account, amount) // <- finding
  })
}
`,
          },
        },
        `import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 1000 })
export const cancel = async (id: string) => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('UPDATE orders SET cancelled = true WHERE id = $1', [id])
  await fetch('https://warehouse.example.com/cancellations', { method: 'POST', body: id }) // <- finding
  await client.query('COMMIT')
  client.release()
}`,
        {
          title: 'the queue is injected',
          files: {
            'src/orders.service.ts': `import { Injectable } from '@nestjs/common'
import { Queue } from 'bullmq'
import { DataSource } from 'typeorm'
@Injectable()
export class Orders {
  constructor(private readonly data: DataSource, private readonly queue: Queue) {}
  async place(id: string) {
    await this.data.transaction(async (manager) => {
      await manager.update('orders', { id }, { placed: true })
      await this.queue.add('ship', { id }) // <- finding
    })
  }
}
`,
          },
        },
        {
          title: 'moved from behind the commit into it',
          base: {
            'src/place.ts': `import { Queue } from 'bullmq'
import { prisma } from './db.js'
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { placed: true } })
  })
  await shipping.add('ship', { id })
}
`,
          },
          files: {
            'src/place.ts': `import { Queue } from 'bullmq'
import { prisma } from './db.js'
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { placed: true } })
    await shipping.add('ship', { id }) // <- finding
  })
}
`,
          },
        },
      ],
      good: [
        `import { Queue } from 'bullmq'
import { prisma } from './db.js'
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  await prisma.$transaction(async (tx) => { await tx.order.update({ where: { id }, data: {} }) })
  await shipping.add('ship', { id })
}`,
        `import { Queue } from 'bullmq'
import { sequelize } from './db.js'
const shipping = new Queue('shipping')
export const place = (id: string) =>
  sequelize.transaction(async (transaction) => {
    await sequelize.query('UPDATE orders SET placed = true', { transaction })
    transaction.afterCommit(() => shipping.add('ship', { id }))
  })`,
        `import PgBoss from 'pg-boss'
import { db } from './db.js'
const boss = new PgBoss('postgres://localhost/jobs')
export const place = (id: string) =>
  db.transaction(async (tx) => {
    await tx.insert('orders').values({ id })
    await boss.send('ship', { id }, { db: tx })
  })`,
        `import { prisma } from './db.js'
export const place = (id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: {} })
    await tx.outbox.create({ data: { kind: 'ship', id } })
  })`,
        `import { prisma } from './db.js'
import { clock } from './clock.js'
export const place = (id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: {} })
    clock.send('tick')
    new Set<string>().add(id)
  })`,
        `import { Queue } from 'bullmq'
import { prisma } from './db.js'
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  const later = await prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: {} })
    return () => shipping.add('ship', { id })
  })
  await later()
}`,
        {
          title: 'the function that is called only prepares the effect',
          files: {
            'src/mail.ts': `import nodemailer from 'nodemailer'\nexport const mailer = nodemailer.createTransport({ host: 'mail' })\nexport const prepare = (to: string) => () => mailer.sendMail({ to })\n`,
            'src/accounts.ts': `import { db } from './db.js'
import { prepare } from './mail.js'
export const open = (email: string) => db.transaction(async (tx) => { await tx.insert('accounts'); return prepare(email) })
`,
          },
        },
      ],
    },
    go: sideEffectInTransactionGo,
  },
  *judge(system) {
    const effects = sideEffectsOf(system)
    const byFunction = new Map<string, Linked<SideEffect>>()
    for (const effect of effects) {
      if (!effect.inTransaction) byFunction.set(`${effect.at.path}\0${effect.within}`, effect)
      if (!effect.inService || !effect.inTransaction) continue
      yield gapAt(effect, {
        message: `\`${effect.callee}\` ${effectInWords[effect.effect]} inside \`${effect.inTransaction}\`, before the commit: ${consequence(effect)}.`,
      })
    }
    for (const transaction of system.facts('transaction')) {
      if (!transaction.inService) continue
      for (const call of transaction.calls) {
        const target = system.define(transaction.at.path, call.function)
        const effect = target && byFunction.get(`${target.path}\0${target.name}`)
        if (!effect) continue
        yield gapAt(transaction, {
          at: call.at,
          subject: `${transaction.subject} ${call.callee}`,
          message: `\`${call.callee}\` is called inside \`${transaction.subject}\`, before the commit, and ${effectInWords[effect.effect]} (\`${effect.callee}\`, ${effect.at.path}:${effect.at.startLine}): ${consequence(effect)}.`,
        })
      }
    }
  },
})
