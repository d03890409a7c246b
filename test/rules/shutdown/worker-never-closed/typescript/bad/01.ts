import { Worker } from 'bullmq'
import { createServer } from 'node:http'
const billing = new Worker('billing', 'dist/bill.js', { connection: {} }) // <- finding
billing.on('completed', () => {})
const server = createServer()
server.listen(3000)
const stop = async () => {
  await new Promise((resolve) => server.close(resolve))
}
process.on('SIGTERM', stop)
