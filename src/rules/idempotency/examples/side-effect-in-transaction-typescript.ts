import type { Examples } from '#model/rule'

export const sideEffectInTransactionTypescript: Examples = {
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
    {
      title: 'two calls away, in a service',
      files: {
        'src/mail.ts': `import { Resend } from 'resend'
const resend = new Resend('key')
export const sendMail = (to: string, subject: string) => resend.emails.send({ from: 'shop@example.com', to, subject, text: '' })
`,
        'src/welcome.ts': `import { sendMail } from './mail.js'
export const welcome = async (to: string) => {
  await sendMail(to, 'Welcome')
}
`,
        'src/register.ts': `import { prisma } from './db.js'
import { welcome } from './welcome.js'
export const register = (email: string) =>
  prisma.$transaction(async (tx) => {
    await tx.user.create({ data: { email } })
    await tx.team.create({ data: { owner: email } })
    await welcome(email) // <- finding
  })
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
    {
      title: 'the transaction only holds a lock',
      files: {
        'src/sweep.ts': `import { Queue } from 'bullmq'
import { sql } from 'drizzle-orm'
import { db } from './db.js'
const sweeps = new Queue('sweeps')
export const sweep = () =>
  db.transaction(async (tx) => {
    await tx.execute(sql\`select pg_advisory_xact_lock(4711)\`)
    await sweeps.add('sweep', {})
  })
`,
      },
    },
    {
      title: 'the ids are collected, and told after the commit',
      files: {
        'src/import.ts': `import { Queue } from 'bullmq'
import { prisma } from './db.js'
const index = new Queue('index')
export const importRows = async (rows: { name: string }[]) => {
  const ids: string[] = []
  await prisma.$transaction(async (tx) => {
    for (const row of rows) ids.push((await tx.row.create({ data: row })).id)
  })
  await index.addBulk(ids.map((id) => ({ name: 'index', data: { id } })))
}
`,
      },
    },
  ],
}
