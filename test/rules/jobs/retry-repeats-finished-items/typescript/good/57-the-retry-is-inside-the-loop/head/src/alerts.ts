import pRetry from 'p-retry'
import twilio from 'twilio'

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN)

export async function alertAll(phones: string[], text: string) {
  for (const phone of phones) {
    await pRetry(() => client.messages.create({ to: phone, from: process.env.TWILIO_FROM, body: text }), { retries: 4 })
  }
}
