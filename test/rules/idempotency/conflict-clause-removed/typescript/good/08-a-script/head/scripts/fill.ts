import { prisma } from './db.js'
await prisma.entry.create({ data: { key: 'a' } })
