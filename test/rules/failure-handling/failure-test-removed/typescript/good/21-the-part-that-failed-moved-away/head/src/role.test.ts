import { expect, it, vi } from 'vitest'
import { findBerth } from './berths.js'
import { roleOf } from './role.js'

vi.mock('./berths.js')

it('says guest for a locked berth', async () => {
  vi.mocked(findBerth).mockResolvedValue({ owner: 'ada', isLocked: true })
  expect(await roleOf('b1')).toBe('guest')
})
