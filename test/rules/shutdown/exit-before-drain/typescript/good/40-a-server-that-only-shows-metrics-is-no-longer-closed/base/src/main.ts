import { Redis } from 'ioredis'
import { probe } from './probe.js'
import { forget } from './rendered.js'

const changes = new Redis(process.env.REDIS_URL!)

changes.on('message', (_channel, key) => forget(key))
void changes.subscribe('pages')

process.once('SIGTERM', async () => {
  await new Promise((closed) => probe.close(closed))
  await changes.quit()
  process.exit(0)
})
