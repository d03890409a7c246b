import { expect, it } from 'vitest'
import nock from 'nock'
import { page } from '../src/page.js'

it('shows the page without the rate while the bank is down', async () => {
  nock('https://bank.example.com').get('/rate').reply(503)
  expect(await page()).toContain('Orders')
})
