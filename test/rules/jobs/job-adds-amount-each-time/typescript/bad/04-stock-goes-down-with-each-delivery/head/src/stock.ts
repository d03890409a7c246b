import amqp from 'amqplib'
import { db } from './db.js'

export async function consume(url: string) {
  const connection = await amqp.connect(url)
  const channel = await connection.createChannel()
  await channel.consume('shipped', async (message) => {
    if (message === null) return
    const { sku, count } = JSON.parse(message.content.toString())
    await adjust(sku, count)
    channel.ack(message)
  })
}

import { Worker } from 'bullmq'

async function adjust(sku: string, count: number) {
  await db.query('UPDATE stock SET available = available - ? WHERE sku_id = ?', [count, sku])
}

new Worker('stock', async (job) => {
  await db.query('UPDATE stock SET available = available - ? WHERE sku_id = ?', [job.data.count, job.data.sku]) // <- finding
})
