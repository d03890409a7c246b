import test from 'node:test'
import { locate } from '../src/geo.js'
test('refuses an address that is none', async () => { await locate('x') })
