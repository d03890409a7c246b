import pRetry from 'p-retry'
import twilio from 'twilio'
const client = twilio('sid', 'token', { timeout: 5_000 })
export const remind = (to: string) =>
  pRetry(
    () => client.messages.create({ to, from: '+15550100', body: 'Your appointment is tomorrow' }), // <- finding
    { retries: 3 },
  )
