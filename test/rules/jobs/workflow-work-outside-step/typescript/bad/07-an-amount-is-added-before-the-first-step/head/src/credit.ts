import { inngest } from './client.js'
import { prisma } from './db.js'
import { sendMail } from './mail.js'

export const credit = inngest.createFunction({ id: 'credit' }, { event: 'customer/left' }, async ({ event, step }) => {
  await prisma.customer.update({ where: { id: event.data.id }, data: { credits: { increment: 100 } } }) // <- finding
  await step.sleep('wait', '1d')
  await step.run('mail', () => sendMail(event.data.email))
})
