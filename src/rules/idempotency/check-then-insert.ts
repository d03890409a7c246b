import { evidenceAt, gapAt, rule } from '#model/rule'

export const checkThenInsert = rule({
  id: 'check-then-insert',
  check: '6.4',
  alsoServes: ['6.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Looked for, then inserted, with nothing unique in the database',
  why: 'A double click, a retry or a webhook that comes twice runs this at the same time: both find nothing, both insert, and from then on there are two where everything else expects one.',
  fix: 'Make the columns unique in the schema, and insert with an upsert (or take the violation for "it is there already").',
  blindSpots: 'Only tables whose unique columns are known from a Prisma schema of the repository are judged.',
  examples: {
    typescript: {
      bad: [
        {
          title: 'nothing is unique',
          files: {
            'prisma/schema.prisma': `model Tag {
  id     String @id
  teamId String
  name   String
}
`,
            'src/tags.ts': `import { prisma } from './db.js'
export const ensureTag = async (teamId: string, name: string) => {
  const existing = await prisma.tag.findFirst({ where: { teamId, name } })
  if (existing) return existing
  return prisma.tag.create({ data: { teamId, name } }) // <- finding
}
`,
          },
        },
        {
          title: 'in the branch of absence',
          files: {
            'prisma/schema.prisma': `model Membership {
  id     String @id
  teamId String
  userId String

  @@index([teamId, userId])
}
`,
            'src/join.ts': `import { prisma } from './db.js'
export const join = async (teamId: string, userId: string) => {
  const membership = await prisma.membership.findFirst({ where: { teamId, userId } })
  if (!membership) {
    await prisma.membership.create({ data: { teamId, userId, role: 'member' } }) // <- finding
  }
}
`,
          },
        },
        {
          title: 'the upsert was given up',
          base: {
            'prisma/schema.prisma': `model Digest {
  id      String @id
  emailId String
  day     String
}
`,
            'src/digest.ts': `import { prisma } from './db.js'
export const digest = (emailId: string, day: string) => prisma.digest.upsert({ where: { emailId, day }, create: { emailId, day }, update: {} })
`,
          },
          files: {
            'prisma/schema.prisma': `model Digest {
  id      String @id
  emailId String
  day     String
}
`,
            'src/digest.ts': `import { prisma } from './db.js'
export const digest = async (emailId: string, day: string) => {
  const found = await prisma.digest.findFirst({ where: { emailId, day } })
  if (found) return found
  return prisma.digest.create({ data: { emailId, day } }) // <- finding
}
`,
          },
        },
      ],
      good: [
        {
          title: 'unique together',
          files: {
            'prisma/schema.prisma': `model Tag {
  id     String @id
  teamId String
  name   String

  @@unique([teamId, name])
}
`,
            'src/tags.ts': `import { prisma } from './db.js'
export const ensureTag = async (teamId: string, name: string) => {
  const existing = await prisma.tag.findFirst({ where: { teamId, name } })
  if (existing) return existing
  return prisma.tag.create({ data: { teamId, name } })
}
`,
          },
        },
        {
          title: 'unique alone',
          files: {
            'prisma/schema.prisma': `model User {
  id    String @id
  email String @unique
}
`,
            'src/users.ts': `import { prisma } from './db.js'
export const ensureUser = async (email: string) => {
  const existing = await prisma.user.findFirst({ where: { email } })
  if (existing) return existing
  return prisma.user.create({ data: { email } })
}
`,
          },
        },
        {
          title: 'no schema',
          files: {
            'src/tags.ts': `import { prisma } from './db.js'
export const ensureTag = async (teamId: string, name: string) => {
  const existing = await prisma.tag.findFirst({ where: { teamId, name } })
  if (existing) return existing
  return prisma.tag.create({ data: { teamId, name } })
}
`,
          },
        },
        {
          title: 'under a lock',
          files: {
            'prisma/schema.prisma': `model Tag {
  id     String @id
  teamId String
  name   String
}
`,
            'src/tags.ts': `import { prisma } from './db.js'
export const ensureTag = (teamId: string, name: string) =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw\`SELECT pg_advisory_xact_lock(1)\`
    const existing = await tx.tag.findFirst({ where: { teamId, name } })
    if (existing) return existing
    return tx.tag.create({ data: { teamId, name } })
  })
`,
          },
        },
        {
          title: 'something else is looked for',
          files: {
            'prisma/schema.prisma': `model Tag {
  id     String @id
  teamId String
  name   String
}
`,
            'src/tags.ts': `import { prisma } from './db.js'
export const addTag = async (teamId: string, name: string) => {
  const blocked = await prisma.block.findFirst({ where: { teamId } })
  if (blocked) return undefined
  return prisma.tag.create({ data: { teamId, name } })
}
`,
          },
        },
        {
          title: 'in a test',
          files: {
            'prisma/schema.prisma': `model Tag {
  id   String @id
  name String
}
`,
            'test/tags.test.ts': `import { prisma } from './db.js'
export const ensureTag = async (name: string) => {
  const existing = await prisma.tag.findFirst({ where: { name } })
  if (existing) return existing
  return prisma.tag.create({ data: { name } })
}
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const models = new Map(
      system.facts('data-model').flatMap((model) => (model.uniques ? [[model.subject.toLowerCase(), model] as const] : [])),
    )
    for (const order of system.facts('write-order')) {
      const model = models.get(order.table)
      if (!order.inService || order.hazard !== 'checked' || !model?.uniques) continue
      const fields = new Set(model.columns.map(({ field }) => field))
      if (!order.columns.every((column) => fields.has(column))) continue
      const unique = model.uniques.find((together) => together.every((field) => order.columns.includes(field)))
      if (unique) yield evidenceAt(order, `${unique.join(', ')} unique in ${model.subject}`)
      else
        yield gapAt(order, {
          message: `\`${order.callee}\` runs when \`${order.first.callee}\` (line ${order.first.at.startLine}) has found nothing by ${order.columns.map((column) => `\`${column}\``).join(', ')}, and no unique constraint of \`${model.subject}\` keeps a second one out (${model.at.path}:${model.at.startLine}).`,
        })
    }
  },
})
