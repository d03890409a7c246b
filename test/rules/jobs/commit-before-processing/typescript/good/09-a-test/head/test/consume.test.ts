import amqp from 'amqplib'
const channel = await (await amqp.connect('amqp://mq')).createChannel()
await channel.consume('orders', async (message) => {
  channel.ack(message)
  await Promise.resolve(message)
})
