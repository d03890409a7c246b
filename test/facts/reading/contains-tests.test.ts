import { expect, it } from 'vitest'
import { containsTests } from '#facts/reading/contains-tests'

it.each([
  ['typescript', "it('adds', () => {})"],
  ['typescript', "it.each([1, 2])('adds %i', () => {})"],
  ['typescript', "it.each<[number, number]>([[1, 2]])('adds %i', () => {})"],
  ['typescript', 'test.each`a | b`("adds", () => {})'],
  ['python', 'def test_adds():\n    pass\n'],
  ['java', 'import org.junit.jupiter.api.Test;\n'],
] as const)('finds tests in %s: %s', (language, text) => {
  expect(containsTests(text, language)).toBe(true)
})

it.each([
  ['typescript', "exports.pay = () => bank.it('x')"],
  ['typescript', 'if (it < 5) run()'],
  ['python', 'def latest():\n    pass\n'],
] as const)('finds none in %s: %s', (language, text) => {
  expect(containsTests(text, language)).toBe(false)
})
