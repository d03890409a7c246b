import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('tags', async (job) => { await prisma.tag.createMany({ data: job.data, skipDuplicates: true }) })