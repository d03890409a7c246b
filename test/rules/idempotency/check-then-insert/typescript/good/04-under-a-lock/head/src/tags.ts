import { prisma } from './db.js'
export const ensureTag = (teamId: string, name: string) =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(1)`
    const existing = await tx.tag.findFirst({ where: { teamId, name } })
    if (existing) return existing
    return tx.tag.create({ data: { teamId, name } })
  })
