import { it } from 'vitest'
import { a } from '../src/a.js'
it('asks', async () => { await a() })
it('says so when the peer is unavailable', async () => { await a() }) // <- finding
