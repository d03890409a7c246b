import { prisma } from './db.js'
export const purge = async (team: { organisationId: string }) => {
  await prisma.group.deleteMany({
    where: {
      organisationId: team.organisationId, // <- finding
      type: 'internal',
      members: { none: {} },
    },
  })
}
