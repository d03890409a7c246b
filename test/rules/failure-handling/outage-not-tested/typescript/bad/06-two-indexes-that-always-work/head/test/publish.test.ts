import { expect, it, vi } from 'vitest'
import { publish } from '../src/publish.js'

it('adds to both', async () => {
  const search = { add: vi.fn().mockResolvedValue(undefined) }
  const feed = { add: vi.fn().mockResolvedValue(undefined) }
  await publish('a', search, feed)
  expect(feed.add).toHaveBeenCalledWith('a')
})
