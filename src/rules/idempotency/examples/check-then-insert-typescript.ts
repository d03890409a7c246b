import type { Examples } from '#model/rule'

export const checkThenInsertTypescript: Examples = {
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
    {
      title: 'the absence is told by its length',
      files: {
        'prisma/schema.prisma': `model Seat {
  id     String @id
  showId String
  number Int
}
`,
        'src/seats.ts': `import { prisma } from './db.js'
export const book = async (showId: string, number: number) => {
  const taken = await prisma.seat.findMany({ where: { showId, number } })
  if (taken.length === 0) {
    await prisma.seat.create({ data: { showId, number } }) // <- finding
  }
}
`,
      },
    },
    {
      title: 'in a transaction without a lock',
      files: {
        'prisma/schema.prisma': `model Vote {
  id     String @id
  pollId String
  userId String
  choice Int
}
`,
        'src/vote.ts': `import { prisma } from './db.js'
export const vote = (pollId: string, userId: string, choice: number) =>
  prisma.$transaction(async (tx) => {
    const earlier = await tx.vote.findFirst({ where: { pollId, userId } })
    if (earlier) throw new Error('voted already')
    return tx.vote.create({ data: { pollId, userId, choice } }) // <- finding
  })
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
    {
      title: 'at the level at which the database sees it',
      files: {
        'prisma/schema.prisma': `model Vote {
  id     String @id
  pollId String
  userId String
}
`,
        'src/vote.ts': `import { prisma } from './db.js'
export const vote = (pollId: string, userId: string) =>
  prisma.$transaction(
    async (tx) => {
      const earlier = await tx.vote.findFirst({ where: { pollId, userId } })
      if (earlier) throw new Error('voted already')
      return tx.vote.create({ data: { pollId, userId } })
    },
    { isolationLevel: 'Serializable' },
  )
`,
      },
    },
    {
      title: 'one more is allowed by another column',
      files: {
        'prisma/schema.prisma': `model Visit {
  id     String @id
  siteId String
  day    String
  path   String
}
`,
        'src/visits.ts': `import { prisma } from './db.js'
export const record = async (siteId: string, path: string) => {
  const site = await prisma.site.findUnique({ where: { id: siteId } })
  if (!site) return
  await prisma.visit.create({ data: { siteId, path, day: 'today' } })
}
`,
      },
    },
  ],
}
