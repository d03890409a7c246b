import { it } from 'vitest'
it('can be pressed', () => {})
