import { prisma } from './db.js'
export const digest = async (emailId: string, day: string) => {
  const found = await prisma.digest.findFirst({ where: { emailId, day } })
  if (found) return found
  return prisma.digest.create({ data: { emailId, day } }) // <- finding
}
