import { prisma } from './db.js'
export const record = async (siteId: string, path: string) => {
  const site = await prisma.site.findUnique({ where: { id: siteId } })
  if (!site) return
  await prisma.visit.create({ data: { siteId, path, day: 'today' } })
}
