import { prisma } from './db.js'
export const setRates = async (planId: string, rates: { amount: number }[]) => {
  await prisma.rate.deleteMany({ where: { planId } })
  await Promise.all(rates.map((rate) => prisma.rate.create({ data: { planId, ...rate } }))) // <- finding
}