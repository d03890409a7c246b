import { expect, it } from 'vitest'
import { Vocabulary, wordsOf } from '#models/naming/words'

it.each([
  ['retryDelay', ['retry', 'delay']],
  ['RETRY_DELAY', ['retry', 'delay']],
  ['HTTPClientError', ['http', 'client', 'error']],
  ['x-request-id', ['x', 'request', 'id']],
  ['', []],
])('the words of %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words)
})

it.each([
  ['sleep', true],
  ['sleepFor', true],
  ['uninterruptedSleep', true],
  ['asleep', false],
  ['back_off', true],
  ['BackOff', true],
  ['callback', false],
])('%s is in a vocabulary of pauses: %s', (name, expected) => {
  expect(new Vocabulary(['sleep', 'backoff']).has(name)).toBe(expected)
})
