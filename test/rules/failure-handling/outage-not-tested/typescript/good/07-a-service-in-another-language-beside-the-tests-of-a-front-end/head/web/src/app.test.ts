import { it } from 'vitest'
it('renders', () => {})
