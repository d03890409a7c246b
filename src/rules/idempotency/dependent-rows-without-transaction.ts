import { dependentRowsWithoutTransactionGo } from './examples/dependent-rows-without-transaction-go.ts'
import { gapAt, rule } from '#model/rule'
import { dependentRowsWithoutTransactionPython } from './examples/dependent-rows-without-transaction-python.ts'
import { mayBeHeldByCaller } from '#system/ambient-transactions'
import { dependentRowsWithoutTransactionJava } from './examples/dependent-rows-without-transaction-java.ts'

export const dependentRowsWithoutTransaction = rule({
  id: 'dependent-rows-without-transaction',
  check: '6.4',
  alsoServes: ['7.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rows that belong together written without a transaction',
  why: 'When the second insert fails, or the process is stopped between the two, the first row stands there without what belongs to it: an organisation without an owner, a role without its scopes. The caller sees an error, tries again, and makes another one.',
  fix: 'Insert both in one transaction (or as one nested write).',
  blindSpots:
    'Statements in functions that are called are not followed; logs, notifications and the like are not taken for a part of the row.',
  examples: {
    java: dependentRowsWithoutTransactionJava,
    python: dependentRowsWithoutTransactionPython,
    go: dependentRowsWithoutTransactionGo,
    typescript: {
      bad: [
        `import { Team, Member } from './models.js'
export const found = async (name: string, userId: string) => {
  const team = await Team.create({ name })
  await Member.create({ teamId: team.id, userId }) // <- finding
}`,

        `import { prisma } from './db.js'
export const found = async (name: string, userId: string) => {
  const organisation = await prisma.organisation.create({ data: { name } })
  await prisma.member.create({ data: { organisationId: organisation.id, userId, role: 'owner' } }) // <- finding
  return organisation
}`,
        `import { db } from './db.js'
import { roles, rolePermissions } from './schema.js'
export const createRole = async (name: string, permissions: string[]) => {
  const [role] = await db.insert(roles).values({ name }).returning()
  await db.insert(rolePermissions).values(permissions.map((permissionId) => ({ roleId: role.id, permissionId }))) // <- finding
}`,
        `import { prisma } from './db.js'
export const order = async (items: { sku: string }[]) => {
  const order = await prisma.order.create({ data: { state: 'new' } })
  for (const item of items) {
    await prisma.orderItem.create({ data: { orderId: order.id, sku: item.sku } }) // <- finding
  }
}`,
        {
          title: 'the transaction was taken away',
          base: {
            'src/found.ts': `import { prisma } from './db.js'
export const found = (name: string, userId: string) =>
  prisma.$transaction(async (tx) => {
    const team = await tx.team.create({ data: { name } })
    await tx.member.create({ data: { teamId: team.id, userId } })
  })
`,
          },
          files: {
            'src/found.ts': `import { prisma } from './db.js'
export const found = async (name: string, userId: string) => {
  const team = await prisma.team.create({ data: { name } })
  await prisma.member.create({ data: { teamId: team.id, userId } }) // <- finding
}
`,
          },
        },
      ],
      good: [
        {
          title: 'the second row is tried on its own, and the first one is meant to stand without it',
          files: {
            'src/messages.ts': `import { logger } from './logger.js'
import { prisma } from './db.js'
import { upload } from './storage.js'
export const receive = async (text: string, file: Buffer) => {
  const message = await prisma.message.create({ data: { text } })
  try {
    const name = await upload(file)
    await prisma.media.create({ data: { messageId: message.id, name } })
  } catch (error) {
    logger.error('the file could not be kept', error)
  }
}
`,
          },
        },
        {
          title: "a client of somebody else's interface, which knows other options beside the data",
          files: {
            'src/chat.ts': `import { clientOf } from './chat-client.js'
export const begin = async (accountId: number, content: string) => {
  const client = clientOf(accountId)
  const conversation = await client.conversations.create({ accountId, data: { status: 'open' } })
  await client.messages.create({ accountId, conversationId: conversation.id, data: { content } })
}
`,
          },
        },
        `import { prisma } from './db.js'
export const import_ = async (rows: { name: string }[]) => {
  const list = await prisma.list.create({ data: { name: 'x', rows: { createMany: { data: rows } } } })
  return list.id
}`,
        `import { prisma } from './db.js'
export const either = async (kind: string) => {
  if (kind === 'a') {
    const a = await prisma.a.create({ data: {} })
    return a.id
  }
  const b = await prisma.b.create({ data: {} })
  return b.id
}`,

        `import { prisma } from './db.js'
export const found = (name: string, userId: string) =>
  prisma.$transaction(async (tx) => {
    const team = await tx.team.create({ data: { name } })
    await tx.member.create({ data: { teamId: team.id, userId } })
  })`,
        `import { prisma } from './db.js'
export const found = (name: string, userId: string) =>
  prisma.team.create({ data: { name, members: { create: { userId } } } })`,
        `import { prisma } from './db.js'
export const found = async (name: string) => {
  const team = await prisma.team.create({ data: { name } })
  await prisma.auditLog.create({ data: { teamId: team.id, action: 'created' } })
}`,
        `import { prisma } from './db.js'
export const two = async () => {
  const a = await prisma.team.create({ data: { name: 'a' } })
  await prisma.user.create({ data: { name: 'b' } })
  return a
}`,
        `import { Team, Member } from './models.js'
export const found = async (name: string, transaction: object) => {
  const team = await Team.create({ name }, { transaction })
  await Member.create({ teamId: team.id }, { transaction })
}`,
        {
          title: 'in a test',
          files: {
            'test/team.test.ts': `import { prisma } from './db.js'
export const setUp = async () => {
  const team = await prisma.team.create({ data: {} })
  await prisma.member.create({ data: { teamId: team.id } })
}
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const told = new Set<string>()
    for (const order of system.facts('write-order')) {
      const places = [`${order.at.path} ${order.at.startLine}`, `${order.at.path} after ${order.first.at.startLine}`]
      if (!order.inService || order.hazard !== 'dependent' || mayBeHeldByCaller(system, order)) continue
      if (places.some((place) => told.has(place))) continue
      for (const place of places) told.add(place)
      yield gapAt(order, {
        message: `\`${order.first.callee}\` (line ${order.first.at.startLine}) and \`${order.callee}\`, which refers to its row, stand in no transaction: if it does not come to the second, the first is there alone.`,
      })
    }
  },
})
