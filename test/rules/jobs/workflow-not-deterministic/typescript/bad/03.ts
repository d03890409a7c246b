import { inngest } from './client.js'

export const trial = inngest.createFunction({ id: 'trial' }, { event: 'signup' }, async ({ event, step }) => {
  const code = Math.random().toString(36) // <- finding
  await step.run('send', () => sendCode(event.data.email, code))
  await step.run('store', () => storeCode(event.data.id, code))
})
