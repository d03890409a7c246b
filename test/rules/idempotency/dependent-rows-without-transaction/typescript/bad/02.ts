import { prisma } from './db.js'
export const found = async (name: string, userId: string) => {
  const organisation = await prisma.organisation.create({ data: { name } })
  await prisma.member.create({ data: { organisationId: organisation.id, userId, role: 'owner' } }) // <- finding
  return organisation
}