import { expect, it, vi } from 'vitest'
import { prices, rates } from './prices'

it('gives the prices', async () => {
  expect(await prices(async () => [1, 2])).toEqual([1, 2])
})

it('gives no prices while the shop is down', async () => {
  const load = vi.fn().mockRejectedValue(new Error('connect ECONNREFUSED'))
  expect(await prices(load)).toEqual([])
})
