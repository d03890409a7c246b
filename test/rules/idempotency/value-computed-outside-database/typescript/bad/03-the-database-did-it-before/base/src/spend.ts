import { prisma } from './db.js'
export const spend = (id: string, cost: number) => prisma.wallet.update({ where: { id }, data: { balance: { decrement: cost } } })
