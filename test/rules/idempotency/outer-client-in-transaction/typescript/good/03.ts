import { prisma } from './db.js'
export const move = (id: string) => prisma.$transaction(async (prisma) => { await prisma.account.update({ where: { id }, data: {} }) })