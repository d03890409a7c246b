import { prisma } from './db.js'
export const digest = (emailId: string, day: string) => prisma.digest.upsert({ where: { emailId, day }, create: { emailId, day }, update: {} })
