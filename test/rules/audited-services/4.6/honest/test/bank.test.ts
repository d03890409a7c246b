import { expect, it } from 'vitest'
import nock from 'nock'
import { rate } from '../src/bank.js'

it('fails if the bank answers 503', async () => {
  nock('https://bank.example.com').get('/rate').reply(503)
  await expect(rate()).rejects.toThrow('down')
})
