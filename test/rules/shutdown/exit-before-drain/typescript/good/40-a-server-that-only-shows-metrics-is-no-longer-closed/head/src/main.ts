import { Redis } from 'ioredis'
import './probe.js'
import { forget } from './rendered.js'

const changes = new Redis(process.env.REDIS_URL!)

changes.on('message', (_channel, key) => forget(key))
void changes.subscribe('pages')

process.once('SIGTERM', async () => {
  await changes.quit()
  process.exit(0)
})
