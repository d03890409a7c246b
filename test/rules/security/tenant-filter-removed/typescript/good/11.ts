import { prisma } from './db.js'
export const f = (userId: string) => prisma.note.findMany({ where: { userId } })