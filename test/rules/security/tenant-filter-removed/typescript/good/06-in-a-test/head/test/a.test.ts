import { prisma } from './db.js'
export const f = (userId: string) => prisma.note.deleteMany({ where: { a: 1 } })
