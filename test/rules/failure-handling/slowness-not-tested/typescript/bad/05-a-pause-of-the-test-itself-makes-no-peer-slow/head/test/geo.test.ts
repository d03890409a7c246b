import test from 'node:test'
import { delay } from './delay.js'
import { locate } from '../src/geo.js'
test('finds a place', async () => { await locate('203.0.113.7'); await delay(5) })
