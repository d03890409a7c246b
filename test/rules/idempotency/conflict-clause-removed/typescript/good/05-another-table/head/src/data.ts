import 'express'
import { prisma } from './db.js'
export const put = async (key: string) => {
  await prisma.entryLog.create({ data: { key } })
}
