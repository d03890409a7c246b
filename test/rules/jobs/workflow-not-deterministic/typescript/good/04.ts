import { inngest } from './client.js'

export const trial = inngest.createFunction({ id: 'trial' }, { event: 'signup' }, async ({ event, step }) => {
  const code = await step.run('code', () => crypto.randomUUID())
  await step.run('send', async () => {
    await fetch('https://mail.example.com/send', { method: 'POST', body: JSON.stringify({ to: event.data.email, code }) })
  })
})
