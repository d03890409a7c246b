import { expect, it, vi } from 'vitest'
import { findBerth } from './berths.js'
import { recordVisit } from './crew.js'
import { roleOf } from './role.js'

vi.mock('./berths.js')
vi.mock('./crew.js')

it('says guest for a locked berth', async () => {
  vi.mocked(findBerth).mockResolvedValue({ owner: 'ada', isLocked: true })
  expect(await roleOf('b1')).toBe('guest')
})

it('still returns the role when the visit service is down', async () => {
  vi.mocked(findBerth).mockResolvedValue({ owner: 'ada', isLocked: false })
  vi.mocked(recordVisit).mockRejectedValue(new Error('ECONNREFUSED'))
  expect(await roleOf('b1')).toBe('crew')
})
