import { expect, it } from 'vitest'
import { runExtractors } from '#facts/reading/run-extractors'

it('loses only the facts of the failing extractor, and reports the file as not fully examined', () => {
  const found: string[] = []
  const fails = (): void => {
    throw new TypeError('no such node')
  }
  const problem = runExtractors([(list: string[]) => void list.push('a'), fails, (list: string[]) => void list.push('b')], found, 'go')
  expect({ found, problem }).toEqual({ found: ['a', 'b'], problem: { message: 'Could not be read as go: no such node' } })
})
