import { describe, it, vi } from 'vitest'
describe('weather', () => {
  it('shows the temperature', () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ json: async () => ({ celsius: 20 }) }))
  })
})
