import { prisma } from './db.js'
export const grant = async (customer: string) => {
  await prisma.creditGrant.create({ data: { customer, credits: 100 } })
}
