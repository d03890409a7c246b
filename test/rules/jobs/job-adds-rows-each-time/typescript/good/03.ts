import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('clean', async () => { await prisma.session.deleteMany({ where: { expired: true } }) })