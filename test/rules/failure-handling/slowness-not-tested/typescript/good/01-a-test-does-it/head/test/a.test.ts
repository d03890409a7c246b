import { it } from 'vitest'
import nock from 'nock'
import { a } from '../src/a.js'
it('asks', async () => {
  nock('https://a.example.com').get('/').delayConnection(500).reply(200)
  await a()
})
