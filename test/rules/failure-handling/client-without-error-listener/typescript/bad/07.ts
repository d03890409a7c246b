import amqp from 'amqplib'
import 'express'
const connection = await amqp.connect(process.env.AMQP_URL!, { timeout: 5_000 }) // <- finding
export const channel = await connection.createChannel()