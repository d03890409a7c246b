import { prisma } from './db.js'
export const move = (id: string) => prisma.$transaction(async (tx) => { await tx.account.update({ where: { id }, data: {} }) })