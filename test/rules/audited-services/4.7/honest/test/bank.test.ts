import { expect, it } from 'vitest'
import nock from 'nock'
import { rate } from '../src/bank.js'

it('gives up on a slow bank', async () => {
  nock('https://bank.example.com').get('/rate').delayConnection(5_000).reply(200)
  await expect(rate()).rejects.toThrow()
})
