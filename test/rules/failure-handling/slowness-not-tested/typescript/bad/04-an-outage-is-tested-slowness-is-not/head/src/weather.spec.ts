import { it, vi } from 'vitest'
it('says so when the service is down', () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('ECONNREFUSED')))
})
