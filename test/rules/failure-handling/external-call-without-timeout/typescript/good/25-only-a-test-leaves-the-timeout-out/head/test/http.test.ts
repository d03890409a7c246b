import { expect, it } from 'vitest'
import { load } from '../src/http.js'

it('loads', async () => {
  expect(await load('http://127.0.0.1:3000')).toEqual({})
})
