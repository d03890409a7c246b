import type { Examples } from '#model/rule'

export const valueComputedOutsideDatabaseTypescript: Examples = {
  bad: [
    `import { prisma } from './db.js'
export const spend = async (userId: string, cost: number) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } })
  await prisma.user.update({ where: { id: userId }, data: { credits: user.credits - cost } }) // <- finding
}`,
    `import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { products } from './schema.js'
export const sell = async (id: string) => {
  const product = await db.query.products.findFirst({ where: eq(products.id, id) })
  await db.update(products).set({ stock: product.stock - 1 }).where(eq(products.id, id)) // <- finding
}`,
    {
      title: 'the database did it before',
      base: {
        'src/spend.ts': `import { prisma } from './db.js'
export const spend = (id: string, cost: number) => prisma.wallet.update({ where: { id }, data: { balance: { decrement: cost } } })
`,
      },
      files: {
        'src/spend.ts': `import { prisma } from './db.js'
export const spend = async (id: string, cost: number) => {
  const wallet = await prisma.wallet.findUnique({ where: { id } })
  await prisma.wallet.update({ where: { id }, data: { balance: wallet!.balance - cost } }) // <- finding
}
`,
      },
    },
    {
      title: 'a counter of uses',
      files: {
        'src/coupons.ts': `import { prisma } from './db.js'
export const redeem = async (code: string) => {
  const coupon = await prisma.coupon.findUnique({ where: { code } })
  if (!coupon || coupon.used >= coupon.limit) throw new Error('used up')
  return prisma.coupon.update({ where: { code }, data: { used: coupon.used + 1 } }) // <- finding
}
`,
      },
    },
    {
      title: 'in a transaction, which does not lock what it reads',
      files: {
        'src/points.ts': `import { prisma } from './db.js'
export const award = (id: string, points: number) =>
  prisma.$transaction(async (tx) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id } })
    await tx.award.create({ data: { memberId: id, points } })
    await tx.member.update({ where: { id }, data: { points: member.points + points } }) // <- finding
  })
`,
      },
    },
  ],
  good: [
    `import { prisma } from './db.js'
export const spend = (id: string, cost: number) => prisma.wallet.update({ where: { id }, data: { balance: { decrement: cost } } })`,
    `import { prisma } from './db.js'
export const rename = async (id: string) => {
  const user = await prisma.user.findUnique({ where: { id } })
  await prisma.user.update({ where: { id }, data: { name: user!.name + ' (copy)' } })
}`,
    `import { prisma } from './db.js'
export const spend = async (id: string, cost: number) => {
  const wallet = await prisma.wallet.findUniqueOrThrow({ where: { id } })
  await prisma.wallet.updateMany({ where: { id, balance: wallet.balance }, data: { balance: wallet.balance - cost } })
}`,
    `import { prisma } from './db.js'
export const spend = (id: string, cost: number) =>
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw\`SELECT 1 FROM wallet WHERE id = \${id} FOR UPDATE\`
    const wallet = await tx.wallet.findUniqueOrThrow({ where: { id } })
    await tx.wallet.update({ where: { id }, data: { balance: wallet.balance - cost } })
  })`,
    `import { prisma } from './db.js'
export const touch = async (id: string, next: number) => {
  const user = await prisma.user.findUnique({ where: { id } })
  await prisma.user.update({ where: { id }, data: { score: next } })
  return user
}`,
    {
      title: 'in a script',
      files: {
        'scripts/fix.ts': `import { prisma } from './db.js'
export const fix = async (id: string) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } })
  await prisma.user.update({ where: { id }, data: { credits: user.credits + 1 } })
}
`,
      },
    },
    {
      title: 'the row is locked by the query builder',
      files: {
        'src/push.ts': `import { db } from './db.js'
export const attempt = (id: number) =>
  db.transaction().execute(async (trx) => {
    const event = await trx.selectFrom('push').selectAll().forUpdate().skipLocked().where('id', '=', id).executeTakeFirst()
    if (!event) return
    await trx.updateTable('push').set({ attempts: event.attempts + 1 }).where('id', '=', id).execute()
  })
`,
      },
    },
    {
      title: 'a position in a list that one person edits',
      files: {
        'src/pages.ts': `import { prisma } from './db.js'
export const moveDown = async (id: string) => {
  const page = await prisma.page.findUniqueOrThrow({ where: { id } })
  await prisma.page.update({ where: { id, version: page.version }, data: { position: page.position + 1, version: { increment: 1 } } })
}
`,
      },
    },
  ],
}
