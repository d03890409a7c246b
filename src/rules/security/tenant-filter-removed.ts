import { rule } from '#model/rule'
import { tenantFilterRemovedGo } from './examples/tenant-filter-removed-go.ts'
import { tenantFilterRemovedJava } from './examples/tenant-filter-removed-java.ts'
import { judgeLost, whereCallersCome } from '#system/lost-safeguards'
import { tenantFilterRemovedPython } from './examples/tenant-filter-removed-python.ts'

export const tenantFilterRemoved = rule({
  id: 'tenant-filter-removed',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Statement no longer limited to its tenant or owner',
  why: 'Whoever knows or guesses an id reads or changes what belongs to others, and a statement on many rows takes theirs as well. It works in every test with one tenant.',
  fix: 'Put the column back into the condition, or show in the change what proves whose row it is before this statement.',
  blindSpots: 'Conditions that are made in another function are not followed.',
  examples: {
    go: tenantFilterRemovedGo,
    java: tenantFilterRemovedJava,
    python: tenantFilterRemovedPython,
    typescript: {
      bad: [
        {
          title: 'an owner of one row',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const remove = async (userId: string, id: string) => {
  await prisma.note.delete({
    where: {
      id,
      userId, // <- finding
    },
  })
}
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const remove = async (userId: string, id: string) => {
  await prisma.note.delete({
    where: {
      id,
    },
  })
}
`,
          },
        },
        {
          title: 'of a repository',
          base: {
            'src/a.ts': `import type { Repository } from 'typeorm'
import express from 'express'
export const app = express()
export class Notes {
  constructor(private readonly noteRepository: Repository<object>) {}
  find(teamId: string, id: string) {
    return this.noteRepository.findOne({ where: { id, teamId } }) // <- finding
  }
}
`,
          },
          files: {
            'src/a.ts': `import type { Repository } from 'typeorm'
import express from 'express'
export const app = express()
export class Notes {
  constructor(private readonly noteRepository: Repository<object>) {}
  find(teamId: string, id: string) {
    return this.noteRepository.findOne({ where: { id } })
  }
}
`,
          },
        },

        {
          title: 'many rows',
          base: {
            'src/groups.ts': `import { prisma } from './db.js'
export const purge = async (team: { organisationId: string }) => {
  await prisma.group.deleteMany({
    where: {
      organisationId: team.organisationId, // <- finding
      type: 'internal',
      members: { none: {} },
    },
  })
}
`,
          },
          files: {
            'src/groups.ts': `import { prisma } from './db.js'
export const purge = async (team: { organisationId: string }) => {
  await prisma.group.deleteMany({
    where: {
      type: 'internal',
      members: { none: {} },
    },
  })
}
`,
          },
        },
        {
          title: 'one row, by a builder',
          base: {
            'src/keys.ts': `import { and, eq } from 'drizzle-orm'
import { db } from './db.js'
import { keys } from './schema.js'
export const revoke = (workspace: { id: string }, id: string) =>
  db.delete(keys).where(and(eq(keys.id, id), eq(keys.workspaceId, workspace.id))) // <- finding
`,
          },
          files: {
            'src/keys.ts': `import { and, eq } from 'drizzle-orm'
import { db } from './db.js'
import { keys } from './schema.js'
export const revoke = (workspace: { id: string }, id: string) =>
  db.delete(keys).where(eq(keys.id, id))
`,
          },
        },
        {
          title: 'a model class',
          base: {
            'src/shares.ts': `import { Share } from './models.js'
import express from 'express'
export const app = express()
app.get('/shares/:id', async (req, res) => {
  const share = await Share.findOne({
    where: { id: req.params.id, teamId: req.user.teamId }, // <- finding
  })
  res.json(share)
})
`,
          },
          files: {
            'src/shares.ts': `import { Share } from './models.js'
import express from 'express'
export const app = express()
app.get('/shares/:id', async (req, res) => {
  const share = await Share.findOne({
    where: { id: req.params.id },
  })
  res.json(share)
})
`,
          },
        },
        {
          title: 'the statement took another form on the way',
          base: {
            'src/invoices.ts': `import { prisma } from './db.js'
import express from 'express'
export const app = express()
app.get('/invoices/:id', async (req, res) => {
  const invoice = await prisma.invoice.findFirst({
    where: { id: req.params.id, accountId: req.user.accountId }, // <- finding
  })
  if (!invoice) return void res.status(404).end()
  res.json(invoice)
})
`,
          },
          files: {
            'src/invoices.ts': `import { prisma } from './db.js'
import express from 'express'
export const app = express()
app.get('/invoices/:id', async (req, res) => {
  const invoice = await prisma.invoice.findUnique({
    where: { id: req.params.id },
  })
  if (!invoice) return void res.status(404).end()
  res.json(invoice)
})
`,
          },
        },
      ],
      good: [
        {
          title: 'another form of the statement, and whose it is is compared behind it',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (accountId: string, id: string) => {
  const invoice = await prisma.invoice.findFirst({ where: { id, accountId } })
  if (!invoice) throw new Error('Not found')
  return invoice
}
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (accountId: string, id: string) => {
  const invoice = await prisma.invoice.findUnique({ where: { id } })
  if (!invoice || invoice.accountId !== accountId) throw new Error('Not found')
  return invoice
}
`,
          },
        },
        {
          title: 'one of two statements on the table went, and the one that stays keeps its condition',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (teamId: string, mine: string, other: string) => {
  const theirs = await prisma.member.findFirst({ where: { teamId, personId: other } })
  const own = await prisma.member.findFirst({ where: { teamId, personId: mine } })
  return { role: theirs?.role, isAdmin: own?.role === 'admin' }
}
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (teamId: string, mine: string, other: string) => {
  const member = await prisma.member.findFirst({ where: { teamId, personId: other } })
  return { role: member?.role, isAdmin: member?.role === 'admin' }
}
`,
          },
        },
        {
          title: 'whose it is is asked once the row is read',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (userId: string, id: string) => {
  const note = await prisma.note.findFirst({ where: { id, userId } })
  return prisma.note.delete({ where: { id: note.id } })
}
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = async (userId: string, id: string) => {
  const note = await prisma.note.findFirst({ where: { id } })
  if (note.userId !== userId && !note.shared) throw new Error('Not allowed')
  return prisma.note.delete({ where: { id: note.id } })
}
`,
          },
        },
        {
          title: 'a column that says nothing of whose it is',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = (day: string) => prisma.note.findMany({ where: { day, state: 'open' } })
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = (day: string) => prisma.note.findMany({ where: { state: 'open' } })
`,
          },
        },
        {
          title: 'the order of the columns',
          base: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = (userId: string, id: string) => prisma.note.deleteMany({ where: { userId, id } })
`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'
export const f = (userId: string, id: string) => prisma.note.deleteMany({ where: { id, userId } })
`,
          },
        },
        {
          title: 'in a test',
          base: {
            'test/a.test.ts': `import { prisma } from './db.js'
export const f = (userId: string) => prisma.note.deleteMany({ where: { userId, a: 1 } })
`,
          },
          files: {
            'test/a.test.ts': `import { prisma } from './db.js'
export const f = (userId: string) => prisma.note.deleteMany({ where: { a: 1 } })
`,
          },
        },

        {
          title: 'another column of the same meaning',
          base: {
            'src/a.ts': `import { prisma } from './db.js'\nexport const f = (userId: string, teamId: string) =>\n  prisma.note.findMany({\n    where: { userId },\n  })\n`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'\nexport const f = (userId: string, teamId: string) =>\n  prisma.note.findMany({\n    where: { teamId },\n  })\n`,
          },
        },
        {
          title: 'proved before, by what is called now',
          base: {
            'src/a.ts': `import { prisma } from './db.js'\nexport const f = async (userId: string, id: string) => {\n  await prisma.note.deleteMany({ where: { id, userId } })\n}\n`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'\nimport { ownNote } from './own.js'\nexport const f = async (userId: string, id: string) => {\n  await ownNote(userId, id)\n  await prisma.note.deleteMany({ where: { id } })\n}\n`,
          },
        },
        {
          title: 'the statement went away',
          base: {
            'src/a.ts': `import { prisma } from './db.js'\nexport const f = async (userId: string, id: string) => {\n  await prisma.note.deleteMany({ where: { id, userId } })\n  return 1\n}\n`,
          },
          files: { 'src/a.ts': `export const f = async (userId: string, id: string) => {\n  return 1\n}\n` },
        },
        {
          title: 'the condition moved into a variable',
          base: {
            'src/a.ts': `import { prisma } from './db.js'\nexport const f = async (userId: string, id: string) => {\n  await prisma.note.deleteMany({ where: { id, userId } })\n}\n`,
          },
          files: {
            'src/a.ts': `import { prisma } from './db.js'\nexport const f = async (userId: string, id: string) => {\n  const where = { id, userId }\n  await prisma.note.deleteMany({ where })\n}\n`,
          },
        },
        `import { prisma } from './db.js'
export const f = (userId: string) => prisma.note.findMany({ where: { userId } })`,
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['foreign-rows'],
      ({ by, protects }) => `${protects} is no longer limited to rows by \`${by}\`: it takes those of others too.`,
      whereCallersCome,
    ),
})
