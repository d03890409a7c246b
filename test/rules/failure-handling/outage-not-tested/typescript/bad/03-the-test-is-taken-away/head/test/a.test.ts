import { it } from 'vitest'
import { a } from '../src/a.js'
it('asks', async () => { await a() })
