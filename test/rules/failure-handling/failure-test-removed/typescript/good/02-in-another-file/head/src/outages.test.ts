import { expect, it, vi } from 'vitest'
import { prices } from './prices'

it('gives no prices while the shop is down', async () => {
  const load = vi.fn().mockRejectedValue(new Error('connect ECONNREFUSED'))
  expect(await prices(load)).toEqual([])
})
