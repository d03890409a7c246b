import { expect, it, vi } from 'vitest'
import { prices, rates } from './prices'

it('gives the prices', async () => {
  expect(await prices(async () => [1, 2])).toEqual([1, 2])
})

it('gives no prices for an empty shop', async () => {
  expect(await prices(async () => [])).toEqual([])
})
