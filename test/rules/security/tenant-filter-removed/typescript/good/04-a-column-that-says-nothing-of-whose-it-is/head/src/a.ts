import { prisma } from './db.js'
export const f = (day: string) => prisma.note.findMany({ where: { state: 'open' } })
