import { expect, it } from 'vitest'
import { tideOf } from './tides.js'

it('has no tide while the station is down', async () => {
  const ask = () => Promise.reject(new Error('ECONNREFUSED'))
  expect(await tideOf(ask)).toBeUndefined()
})
