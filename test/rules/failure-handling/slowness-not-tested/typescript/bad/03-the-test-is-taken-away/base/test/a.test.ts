import { it } from 'vitest'
import { a } from '../src/a.js'
it('asks', async () => { await a() })
it('gives up when the peer timed out', async () => { await a() }) // <- finding
