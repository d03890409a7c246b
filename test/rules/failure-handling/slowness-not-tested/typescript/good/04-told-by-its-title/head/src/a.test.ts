import { it } from 'vitest'
import { a } from './a.js'
it('gives up when the request timed out', async () => { await a() })
