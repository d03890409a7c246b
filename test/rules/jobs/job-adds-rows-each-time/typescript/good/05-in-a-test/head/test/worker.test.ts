import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('x', async () => { await prisma.a.create({ data: { b: 1 } }) })
