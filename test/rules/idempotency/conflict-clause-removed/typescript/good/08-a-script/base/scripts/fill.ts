import { prisma } from './db.js'
await prisma.entry.upsert({ where: { key: 'a' }, create: { key: 'a' }, update: {} })
