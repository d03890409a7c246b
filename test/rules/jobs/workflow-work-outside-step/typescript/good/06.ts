import { inngest } from './client.js'
import { prisma } from './db.js'

export const welcome = inngest.createFunction({ id: 'welcome' }, { event: 'signup' }, async ({ event }) => {
  await prisma.welcome.create({ data: { id: crypto.randomUUID(), userId: event.data.id } })
})
