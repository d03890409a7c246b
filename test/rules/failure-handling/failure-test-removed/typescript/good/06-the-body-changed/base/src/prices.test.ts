import { expect, it, vi } from 'vitest'
import { prices, rates } from './prices'

it('gives the prices', async () => {
  expect(await prices(async () => [1, 2])).toEqual([1, 2])
})

it('gives up when the shop is slow', async () => {
  const load = () => new Promise<number[]>((resolve) => setTimeout(resolve, 5000))
  expect(await prices(load)).toEqual([])
})
