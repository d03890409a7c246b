import { Queue } from 'bullmq'
import { prisma } from './db.js'
const index = new Queue('index')
export const importRows = async (rows: { name: string }[]) => {
  const ids: string[] = []
  await prisma.$transaction(async (tx) => {
    for (const row of rows) ids.push((await tx.row.create({ data: row })).id)
  })
  await index.addBulk(ids.map((id) => ({ name: 'index', data: { id } })))
}
