import amqp from 'amqplib'

export async function connect() {
  const connection = await amqp.connect(process.env.AMQP_URL!)
  connection.on('close', () => setTimeout(connect, 1000))
  return connection.createChannel()
}
