import type { Examples } from '#model/rule'

export const conflictClauseRemovedTypescript: Examples = {
  bad: [
    {
      title: 'of a query builder',
      base: {
        'src/permissions.ts': `import 'express'\nimport { db, permissions } from './db.js'\nexport const add = async (name: string) => {\n  await db.insert(permissions).values({ name }).onDuplicateKeyUpdate({ set: { name } })\n}\n`,
      },
      files: {
        'src/permissions.ts': `import 'express'\nimport { db, permissions } from './db.js'\nexport const add = async (name: string) => {\n  await db.insert(permissions).values({ name }) // <- finding\n}\n`,
      },
    },
    {
      title: 'an upsert became a plain insert',
      base: {
        'src/customers.ts': `import 'express'
import { prisma } from './db.js'
export const remember = (id: string, email: string) =>
  prisma.customer.upsert({
    where: { id },
    create: { id, email },
    update: { email },
  })
`,
      },
      files: {
        'src/customers.ts': `import 'express'
import { prisma } from './db.js'
export const remember = (id: string, email: string) =>
  prisma.customer.create({ // <- finding
    data: { id, email },
  })
`,
      },
    },
    {
      title: 'many rows at once',
      base: {
        'src/tags.ts': `import 'express'
import { prisma } from './db.js'
export const addAll = async (names: string[]) => {
  await prisma.tag.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true })
}
`,
      },
      files: {
        'src/tags.ts': `import 'express'
import { prisma } from './db.js'
export const addAll = async (names: string[]) => {
  await prisma.tag.createMany({ data: names.map((name) => ({ name })) }) // <- finding
}
`,
      },
    },
    {
      title: 'in a job, by another builder',
      base: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { db } from './db.js'
export const worker = new Worker('days', async (job) => {
  await db.insertInto('day').values({ site: job.data.site, day: job.data.day }).onConflict((c) => c.doNothing()).execute()
})
`,
      },
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { db } from './db.js'
export const worker = new Worker('days', async (job) => {
  await db.insertInto('day').values({ site: job.data.site, day: job.data.day }).execute() // <- finding
})
`,
      },
    },
    {
      title: 'of a model',
      base: {
        'src/members.ts': `import 'express'
import { Member } from './models.js'
export const join = async (teamId: string, userId: string, transaction: object) => {
  await Member.findOrCreate({ where: { teamId, userId }, transaction })
}
`,
      },
      files: {
        'src/members.ts': `import 'express'
import { Member } from './models.js'
export const join = async (teamId: string, userId: string, transaction: object) => {
  await Member.create({ teamId, userId }, { transaction }) // <- finding
}
`,
      },
    },
  ],
  good: [
    {
      title: 'another clause',
      base: {
        'src/permissions.ts': `import 'express'\nimport { db, permissions } from './db.js'\nexport const add = async (name: string) => {\n  await db.insert(permissions).values({ name }).onConflictDoUpdate({ target: permissions.name, set: { name } })\n}\n`,
      },
      files: {
        'src/permissions.ts': `import 'express'\nimport { db, permissions } from './db.js'\nexport const add = async (name: string) => {\n  await db.insert(permissions).values({ name }).onConflictDoNothing()\n}\n`,
      },
    },
    {
      title: 'the violation is caught now',
      base: {
        'src/customers.ts': `import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  await prisma.customer.upsert({ where: { id }, create: { id }, update: {} })
}
`,
      },
      files: {
        'src/customers.ts': `import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  try {
    await prisma.customer.create({ data: { id } })
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error
  }
}
`,
      },
    },
    {
      title: 'it is looked for first',
      base: {
        'src/customers.ts': `import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  await prisma.customer.upsert({ where: { id }, create: { id }, update: {} })
}
`,
      },
      files: {
        'src/customers.ts': `import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  const known = await prisma.customer.findUnique({ where: { id } })
  if (!known) await prisma.customer.create({ data: { id } })
}
`,
      },
    },
    {
      title: 'an update that falls back to an insert',
      base: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const put = async (key: string, value: string) => {
  await prisma.entry.upsert({ where: { key }, create: { key, value }, update: { value } })
}
`,
      },
      files: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const put = async (key: string, value: string) => {
  const { count } = await prisma.entry.updateMany({ where: { key }, data: { value } })
  if (count === 0) await prisma.entry.create({ data: { key, value } })
}
`,
      },
    },
    {
      title: 'another table',
      base: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const put = async (key: string) => {
  await prisma.entry.upsert({ where: { key }, create: { key }, update: {} })
}
`,
      },
      files: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const put = async (key: string) => {
  await prisma.entryLog.create({ data: { key } })
}
`,
      },
    },
    {
      title: 'an insert was there before, and the upsert went',
      base: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const put = async (key: string) => {
  await prisma.entry.create({ data: { key } })
  await prisma.entry.upsert({ where: { key: 'last' }, create: { key: 'last' }, update: {} })
}
`,
      },
      files: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const put = async (key: string) => {
  await prisma.entry.create({ data: { key } })
}
`,
      },
    },
    {
      title: 'a new function',
      base: {
        'src/data.ts': `import 'express'
export const one = 1
`,
      },
      files: {
        'src/data.ts': `import 'express'
import { prisma } from './db.js'
export const one = 1
export const put = async (key: string) => {
  await prisma.entry.create({ data: { key } })
}
`,
      },
    },
    {
      title: 'a script',
      base: {
        'scripts/fill.ts': `import { prisma } from './db.js'
await prisma.entry.upsert({ where: { key: 'a' }, create: { key: 'a' }, update: {} })
`,
      },
      files: {
        'scripts/fill.ts': `import { prisma } from './db.js'
await prisma.entry.create({ data: { key: 'a' } })
`,
      },
    },
  ],
}
