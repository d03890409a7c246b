import { it } from 'vitest'
import { rates } from './rates.js'
it('gives rates', async () => { await rates() })
