import { gapAt, rule } from '#model/rule'

export const valueComputedOutsideDatabase = rule({
  id: 'value-computed-outside-database',
  check: '6.4',
  severity: 'P2',
  stage: 'preview',
  title: 'Value read, changed and written back',
  why: 'Two requests at once read the same value, and the second write takes the first one back: credit is spent twice, stock is sold that is not there. It happens under load only, and leaves no error anywhere.',
  fix: 'Let the database compute it (`increment`, `SET x = x - n` with a condition), or lock the row or compare a version when writing.',
  blindSpots: 'Rows that are read in another function are not followed.',
  examples: {
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'computed') continue
      yield gapAt(order, {
        ...(/balance|credit|amount|stock|quantity|points|wallet|quota|seats|inventory/i.test(order.columns.join(' '))
          ? { severity: 'P1' as const }
          : {}),
        message: `\`${order.callee}\` writes \`${order.columns.join(', ')}\` as it was read by \`${order.first.callee}\` (line ${order.first.at.startLine}), plus or minus something: what another request wrote in between is taken back.`,
      })
    }
  },
})
