import { prisma } from './db.js'
export const f = (userId: string, id: string) => prisma.note.deleteMany({ where: { id, userId } })
