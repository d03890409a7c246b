import { expect, it } from 'vitest'

it('runs the migrations (dry run)', () => {
  expect('migrations').toBe('migrations')
})
