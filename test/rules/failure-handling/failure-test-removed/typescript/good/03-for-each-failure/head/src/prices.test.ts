import { expect, it, vi } from 'vitest'
import { prices, rates } from './prices'

it('gives the prices', async () => {
  expect(await prices(async () => [1, 2])).toEqual([1, 2])
})

it.each(['ECONNREFUSED', 'ECONNRESET'])('gives no prices while the shop fails with %s', async (code) => {
  const load = vi.fn().mockRejectedValue(new Error(code))
  expect(await prices(load)).toEqual([])
})
