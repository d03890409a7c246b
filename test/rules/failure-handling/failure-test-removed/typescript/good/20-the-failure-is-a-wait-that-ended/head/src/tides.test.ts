import { expect, it } from 'vitest'
import { answer, headersTimeout } from './answers.js'
import { tideOf } from './tides.js'

it.each([
  ['a tide', answer(4), 4],
  ['none', headersTimeout, undefined],
])('has %s', async (_name, ask, tide) => {
  expect(await tideOf(ask)).toBe(tide)
})
