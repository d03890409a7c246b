import { it } from 'vitest'
import { a } from './a.js'
it('falls back to the cache when the service is unavailable', async () => { await a() })
