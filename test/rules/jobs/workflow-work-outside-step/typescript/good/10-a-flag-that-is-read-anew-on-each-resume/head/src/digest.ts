import { inngest } from './client.js'
import { sendMail } from './mail.js'

export const digest = inngest.createFunction({ id: 'digest' }, { cron: '0 3 * * *' }, async ({ step }) => {
  const flags = await fetch('https://flags.internal/v1', { signal: AbortSignal.timeout(2000) }).then((answer) => answer.json())
  if (flags.digest) await step.run('mail', () => sendMail('digest'))
})
