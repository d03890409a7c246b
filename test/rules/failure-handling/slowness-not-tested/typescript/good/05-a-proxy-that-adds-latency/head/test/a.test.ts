import { it } from 'vitest'
import { toxiproxy } from './toxiproxy.js'
import { a } from '../src/a.js'
it('asks', async () => {
  await toxiproxy.get('rates').addLatency(1_000)
  await a()
})
