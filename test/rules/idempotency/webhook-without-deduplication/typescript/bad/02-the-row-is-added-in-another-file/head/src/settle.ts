import { prisma } from './db.js'
export const settle = async (event: { amount: number; customer: string }) => {
  await prisma.credit.create({ data: { customer: event.customer, amount: event.amount } })
}
