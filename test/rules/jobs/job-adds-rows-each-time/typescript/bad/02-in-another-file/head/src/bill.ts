import { prisma } from './db.js'
export const bill = (data: { amount: number }) => prisma.invoice.create({ data: { amount: data.amount } })
