import { consumer } from './kafka.ts'
import { store } from './store.ts'

await consumer.run({ eachMessage: store })

const stop = async () => {
  await consumer.disconnect()
}
process.once('SIGTERM', () => void stop())

process.on('SIGTERM', () => {
  console.log('terminated')
  process.exit(0) // <- finding
})
