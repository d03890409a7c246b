import { expect, it, vi } from 'vitest'
import { prices, rates } from './prices'

it('gives the prices', async () => {
  expect(await prices(async () => [1, 2])).toEqual([1, 2])
})
