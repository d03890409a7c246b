import { rowsReplacedWithoutTransactionGo } from './examples/rows-replaced-without-transaction-go.ts'
import { gapAt, rule } from '#model/rule'
import { rowsReplacedWithoutTransactionPython } from './examples/rows-replaced-without-transaction-python.ts'
import { mayBeHeldByCaller } from '#system/ambient-transactions'
import { rowsReplacedWithoutTransactionJava } from './examples/rows-replaced-without-transaction-java.ts'

export const rowsReplacedWithoutTransaction = rule({
  id: 'rows-replaced-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rows deleted, then written anew, without a transaction',
  why: 'When the second statement fails, or the process is stopped between the two (every deploy stops it somewhere), the rows are gone and nothing puts them back. Two of these at once leave both sets, or none.',
  fix: 'Run both in one transaction.',
  blindSpots:
    'Statements in functions that are called are not followed; tables whose name says that their rows are short-lived are left alone.',
  examples: {
    java: rowsReplacedWithoutTransactionJava,
    python: rowsReplacedWithoutTransactionPython,
    go: rowsReplacedWithoutTransactionGo,
    typescript: {
      bad: [
        `import { prisma } from './db.js'
export const setTags = async (postId: string, names: string[]) => {
  await prisma.tag.deleteMany({ where: { postId } })
  await prisma.tag.createMany({ data: names.map((name) => ({ postId, name })) }) // <- finding
}`,
        `import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { members } from './schema.js'
export const setMembers = async (teamId: string, ids: string[]) => {
  await db.delete(members).where(eq(members.teamId, teamId))
  if (ids.length > 0) {
    await db.insert(members).values(ids.map((userId) => ({ teamId, userId }))) // <- finding
  }
}`,
        `import { prisma } from './db.js'
export const setRates = async (planId: string, rates: { amount: number }[]) => {
  await prisma.rate.deleteMany({ where: { planId } })
  await Promise.all(rates.map((rate) => prisma.rate.create({ data: { planId, ...rate } }))) // <- finding
}`,
        {
          title: 'the transaction was taken away',
          base: {
            'src/tags.ts': `import { prisma } from './db.js'
export const setTags = (postId: string, names: string[]) =>
  prisma.$transaction(async (tx) => {
    await tx.tag.deleteMany({ where: { postId } })
    await tx.tag.createMany({ data: names.map((name) => ({ postId, name })) })
  })
`,
          },
          files: {
            'src/tags.ts': `import { prisma } from './db.js'
export const setTags = async (postId: string, names: string[]) => {
  await prisma.tag.deleteMany({ where: { postId } })
  await prisma.tag.createMany({ data: names.map((name) => ({ postId, name })) }) // <- finding
}
`,
          },
        },
        `import { Share } from './models.js'
export const setShares = async (documentId: string, users: string[]) => {
  await Share.destroy({ where: { documentId } })
  await Share.bulkCreate(users.map((userId) => ({ documentId, userId }))) // <- finding
}`,
      ],
      good: [
        `import { prisma } from './db.js'
export const setTags = (postId: string, names: string[]) =>
  prisma.$transaction(async (tx) => {
    await tx.tag.deleteMany({ where: { postId } })
    await tx.tag.createMany({ data: names.map((name) => ({ postId, name })) })
  })`,
        `import { prisma } from './db.js'
export const setTags = (postId: string, names: string[]) =>
  prisma.$transaction([prisma.tag.deleteMany({ where: { postId } }), prisma.tag.createMany({ data: names.map((name) => ({ postId, name })) })])`,
        `import { prisma } from './db.js'
export const newToken = async (userId: string, token: string) => {
  await prisma.resetToken.deleteMany({ where: { userId } })
  await prisma.resetToken.create({ data: { userId, token } })
}`,
        `import { prisma } from './db.js'
export const change = async (kind: string, postId: string) => {
  if (kind === 'remove') await prisma.tag.deleteMany({ where: { postId } })
  else await prisma.tag.create({ data: { postId } })
}`,
        `import { prisma } from './db.js'
export const move = async (postId: string) => {
  await prisma.draft.deleteMany({ where: { postId } })
  await prisma.post.create({ data: { postId } })
}`,
        `import type { Transaction } from './db.js'
export const setTags = async (tx: Transaction, postId: string) => {
  await tx.tag.deleteMany({ where: { postId } })
  await tx.tag.createMany({ data: [{ postId }] })
}`,
        {
          title: 'what is not wanted any more goes, and what was not there is added',
          files: {
            'src/topics.ts': `import { prisma } from './db.js'
export const setTopics = async (agencyId: string, names: string[]) => {
  await prisma.topic.deleteMany({ where: { agencyId, name: { notIn: names } } })
  const there = await prisma.topic.findMany({ where: { agencyId } })
  const fresh = names.filter((name) => !there.some((topic) => topic.name === name))
  await prisma.topic.createMany({ data: fresh.map((name) => ({ agencyId, name })) })
}
`,
          },
        },
        `import { Share } from './models.js'
export const setShares = async (documentId: string, transaction: object) => {
  await Share.destroy({ where: { documentId }, transaction })
  await Share.bulkCreate([{ documentId }], { transaction })
}`,
        {
          title: 'in a script',
          files: {
            'scripts/seed.ts': `import { prisma } from './db.js'
export const seed = async (postId: string) => {
  await prisma.tag.deleteMany({ where: { postId } })
  await prisma.tag.createMany({ data: [{ postId }] })
}
`,
          },
        },
        {
          title: 'in a test',
          files: {
            'test/tags.test.ts': `import { prisma } from './db.js'
export const reset = async (postId: string) => {
  await prisma.tag.deleteMany({ where: { postId } })
  await prisma.tag.createMany({ data: [{ postId }] })
}
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const order of system.facts('write-order')) {
      if (!order.inService || order.hazard !== 'replaced' || mayBeHeldByCaller(system, order)) continue
      yield gapAt(order, {
        message: `\`${order.first.callee}\` (line ${order.first.at.startLine}) deletes these rows and \`${order.callee}\` writes them anew, in no transaction: if it does not come to that, they are lost.`,
      })
    }
  },
})
