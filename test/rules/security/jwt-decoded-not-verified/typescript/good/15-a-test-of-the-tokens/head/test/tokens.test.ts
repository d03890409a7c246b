import jwt from 'jsonwebtoken'
import { expect, it } from 'vitest'
import { createToken } from '../src/tokens.js'

it('names the user', () => {
  const claims = jwt.decode(createToken('ada')) as { sub: string }
  expect(claims.sub).toBe('ada')
})
