import { prisma } from './db.js'
export const setTopics = async (agencyId: string, names: string[]) => {
  await prisma.topic.deleteMany({ where: { agencyId, name: { notIn: names } } })
  const there = await prisma.topic.findMany({ where: { agencyId } })
  const fresh = names.filter((name) => !there.some((topic) => topic.name === name))
  await prisma.topic.createMany({ data: fresh.map((name) => ({ agencyId, name })) })
}
