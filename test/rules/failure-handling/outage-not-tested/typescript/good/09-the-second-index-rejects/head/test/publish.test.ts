import { expect, it, vi } from 'vitest'
import { publish } from '../src/publish.js'

it('adds to both', async () => {
  const search = { add: vi.fn().mockResolvedValue(undefined) }
  const feed = { add: vi.fn().mockResolvedValue(undefined) }
  await publish('a', search, feed)
  expect(feed.add).toHaveBeenCalledWith('a')
})

it('says so when the feed is down', async () => {
  const feed = { add: vi.fn().mockRejectedValue(new Error('connect ECONNREFUSED')) }
  await expect(publish('a', { add: vi.fn() }, feed)).rejects.toThrow('ECONNREFUSED')
})
