import 'express'
import { prisma } from './db.js'
export const put = async (key: string, value: string) => {
  const { count } = await prisma.entry.updateMany({ where: { key }, data: { value } })
  if (count === 0) await prisma.entry.create({ data: { key, value } })
}
