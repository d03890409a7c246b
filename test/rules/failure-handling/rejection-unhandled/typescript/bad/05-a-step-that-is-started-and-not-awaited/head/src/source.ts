import { prisma } from './db.js'
export const source = { since: async (cursor: number) => await prisma.event.findMany({ where: { id: { gt: cursor } } }) }
