import { prisma } from './db.js'
export const f = (userId: string) => prisma.note.deleteMany({ where: { userId, a: 1 } })
