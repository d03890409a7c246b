import { prisma } from './db.js'
export const track = () => prisma.pollView.create({ data: {} })
