import { rule } from '#model/rule'
import { transactionRemovedGo } from './examples/transaction-removed-go.ts'
import { transactionRemovedJava } from './examples/transaction-removed-java.ts'
import { judgeLost } from '#system/lost-safeguards'
import { transactionRemovedPython } from './examples/transaction-removed-python.ts'

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'The statements that were committed together now stand alone. When one fails, or the process is stopped between them, the ones before it stay: half a change that nothing repairs, and that the next attempt runs into.',
  fix: 'Keep them in one transaction, or make each safe to be done alone and again.',
  blindSpots: 'A transaction that a framework opens elsewhere is not seen.',
  examples: {
    java: transactionRemovedJava,
    python: transactionRemovedPython,
    typescript: {
      bad: [
        {
          title: 'a batch',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const close = (id: string) =>
  prisma.$transaction([ // <- finding
    prisma.account.update({ where: { id }, data: { open: false } }),
    prisma.entry.create({ data: { id } }),
  ])
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const close = (id: string) =>
  Promise.all([
    prisma.account.update({ where: { id }, data: { open: false } }),
    prisma.entry.create({ data: { id } }),
  ])
`,
          },
        },
        {
          title: 'of a query builder',
          base: {
            'src/a.ts': `import { db } from './db.js'
import { a, b } from './schema.js'
export const both = async (id: string) => {
  await db.transaction(async (tx) => { // <- finding
    await tx.insert(a).values({ id })
    await tx.insert(b).values({ id })
  })
}
`,
          },
          files: {
            'src/a.ts': `import { db } from './db.js'
import { a, b } from './schema.js'
export const both = async (id: string) => {
  await db.insert(a).values({ id })
  await db.insert(b).values({ id })
}
`,
          },
        },

        {
          title: 'before a route',
          base: {
            'src/users.ts': `import Router from 'koa-router'
import auth from './auth.js'
import { transaction } from './transaction.js'
import { invite } from './invite.js'
const router = new Router()
router.post('users.invite', auth(), transaction(), invite) // <- finding
router.post('users.delete', auth(), transaction(), invite)
export default router
`,
          },
          files: {
            'src/users.ts': `import Router from 'koa-router'
import auth from './auth.js'
import { transaction } from './transaction.js'
import { invite } from './invite.js'
const router = new Router()
router.post('users.invite', auth(), invite)
router.post('users.delete', auth(), transaction(), invite)
export default router
`,
          },
        },
        {
          title: 'around two statements',
          base: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.$transaction(async (tx) => { // <- finding
    await tx.account.update({ where: { id }, data: { owner: to } })
    await tx.audit.create({ data: { id, to } })
  })
}
`,
          },
          files: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.account.update({ where: { id }, data: { owner: to } })
  await prisma.audit.create({ data: { id, to } })
}
`,
          },
        },
        {
          title: 'around a command',
          base: {
            'src/tools.ts': `import { sequelize } from './db.js'
import { createDocument } from './create.js'
export const run = async (title: string) => {
  return sequelize.transaction(async (transaction) => { // <- finding
    return createDocument({ title, transaction })
  })
}
`,
          },
          files: {
            'src/tools.ts': `import { createDocument } from './create.js'
export const run = async (title: string) => {
  return createDocument({ title })
}
`,
          },
        },
      ],
      good: [
        {
          title: 'by hand now',
          base: {
            'src/a.ts': `import { sequelize } from './db.js'
import { A } from './models.js'
export const f = async (id: string) => {
  await sequelize.transaction(async (transaction) => {
    await A.update({ id }, { where: { id }, transaction })
    await A.create({ id }, { transaction })
  })
}
`,
          },
          files: {
            'src/a.ts': `import { sequelize } from './db.js'
import { A } from './models.js'
export const f = async (id: string) => {
  const transaction = await sequelize.transaction()
  await A.update({ id }, { where: { id }, transaction })
  await A.create({ id }, { transaction })
  await transaction.commit()
}
`,
          },
        },
        {
          title: 'the caller brings the transaction now',
          base: {
            'src/publish.ts': `import { sequelize, Folder, Page } from './models'
export const publish = async (page: Page) => {
  await sequelize.transaction(async (transaction) => {
    const folder = await Folder.findByPk(page.folderId, { transaction })
    await folder.add(page, { transaction })
    await page.save({ transaction })
  })
}
`,
          },
          files: {
            'src/publish.ts': `import { sequelize, Folder, Page } from './models'
export const publish = async (page: Page, { transaction }: SaveOptions) => {
  const folder = await Folder.findByPk(page.folderId, { transaction })
  await folder.add(page, { transaction })
  await page.save({ transaction })
}
`,
          },
        },
        {
          title: 'the statements are handed a transaction',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.a.update({ where: { id }, data: {} })
    await tx.b.create({ data: { id } })
  })
}
`,
          },
          files: {
            'src/a.ts': `import type { Transaction } from './db.js'
export const f = async (id: string, tx: Transaction) => {
  await tx.a.update({ where: { id }, data: {} })
  await tx.b.create({ data: { id } })
}
`,
          },
        },
        {
          title: 'in a test',
          base: {
            'test/a.test.ts': `import { prisma } from './db.js'
export const f = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.a.update({ where: { id }, data: {} })
    await tx.b.create({ data: { id } })
  })
}
`,
          },
          files: {
            'test/a.test.ts': `import { prisma } from './db.js'
export const f = async (id: string) => {
  await prisma.a.update({ where: { id }, data: {} })
  await prisma.b.create({ data: { id } })
}
`,
          },
        },

        {
          title: 'only one statement is left',
          base: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { owner: to } })
    await tx.audit.create({ data: { id, to } })
  })
}
`,
          },
          files: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.account.update({ where: { id }, data: { owner: to } })
}
`,
          },
        },
        {
          title: 'another form of it',
          base: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { owner: to } })
    await tx.audit.create({ data: { id, to } })
  })
}
`,
          },
          files: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.$transaction([
    prisma.account.update({ where: { id }, data: { owner: to } }),
    prisma.audit.create({ data: { id, to } }),
  ])
}
`,
          },
        },
        {
          title: 'a function that is called does it',
          base: {
            'src/move.ts': `import { prisma } from './db.js'
export const move = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: {} })
    await tx.audit.create({ data: { id } })
  })
}
`,
          },
          files: {
            'src/move.ts': `import { atomically } from './db.js'
export const move = async (id: string) => {
  await atomically(async (db) => {
    await db.account.update({ where: { id }, data: {} })
    await db.audit.create({ data: { id } })
  })
}
`,
          },
        },
        {
          title: 'the function went away',
          base: {
            'src/move.ts': `import { db } from './db.js'\nexport const one = 1\nexport const move = () => db.transaction(async (tx) => { await tx.insert('a'); await tx.insert('b') })\n`,
          },
          files: { 'src/move.ts': `export const one = 1\n` },
        },
        `import { db } from './db.js'
export const move = () => db.transaction(async (tx) => { await tx.insert('a'); await tx.insert('b') })`,
      ],
    },
    go: transactionRemovedGo,
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['partial-write'],
      ({ by, protects }) => `\`${by}\` no longer holds together what ${protects} writes.`,
      // What is written whole may still be written twice.
      () => [],
    ),
})
