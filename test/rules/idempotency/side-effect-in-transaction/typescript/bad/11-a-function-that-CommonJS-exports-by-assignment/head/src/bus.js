'use strict'
const amqp = require('amqplib')

exports.publish = async function (key, body) {
  const connection = await amqp.connect(process.env.AMQP_URL)
  const channel = await connection.createConfirmChannel()
  channel.publish('ledger', key, Buffer.from(JSON.stringify(body)))
  await channel.waitForConfirms()
}
