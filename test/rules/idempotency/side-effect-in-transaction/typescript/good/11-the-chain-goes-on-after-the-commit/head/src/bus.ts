import amqp from 'amqplib'

const connection = await amqp.connect(process.env.AMQP_URL!)
const channel = await connection.createConfirmChannel()

export async function publish(key: string, body: unknown) {
  channel.publish('ledger', key, Buffer.from(JSON.stringify(body)))
  await channel.waitForConfirms()
}
