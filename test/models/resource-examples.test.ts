import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import type { PlaceOf } from '#facts/reading/module-code'
import { openedResources } from '#facts/resources/extract'
import { heldLocks } from '#facts/resources/held-locks'
import { goResources } from '#models/go/resources'
import { javaResources } from '#models/java/resources'
import { pythonResources } from '#models/python/resources'
import { typescriptResources } from '#models/typescript/resources'
import { resourceTable } from '../../scripts/models/resource-schema.ts'
import { lower } from '../code/lower.ts'

const placeOf: PlaceOf = () => ({ within: 'f', calleeText: 'x' })

describe.each([
  { language: 'typescript' as const, index: typescriptResources },
  { language: 'python' as const, index: pythonResources },
  { language: 'go' as const, index: goResources },
  { language: 'java' as const, index: javaResources },
])('$language', ({ language, index }) => {
  const { forms, locks } = resourceTable.parse(parse(readFileSync(`src/models/${language}/resources.yml`, 'utf8')))
  const fileOf = (text: string): CodeFile => new CodeFile(text, lower(language, text))
  const opened = (text: string): string[] => openedResources(fileOf(text), index, placeOf).map(({ label, closed }) => `${label}: ${closed}`)

  it.each(forms)('finds $label that nothing releases', ({ label, onlyIfReleased, examples }) => {
    expect(opened(examples.never)).toEqual([`${label}: ${onlyIfReleased ? 'on-success' : 'never'}`])
  })

  it.each(forms)('finds $label that is released on all ways', ({ label, examples }) => {
    expect(opened(examples.always)).toEqual([`${label}: always`])
  })

  it.runIf(locks.length > 0).each(locks)('finds what one way out leaves held after $take', ({ examples }) => {
    expect(heldLocks(fileOf(examples.held), index, placeOf).map(({ hazard }) => hazard)).toEqual(['lock-left-held'])
    expect(heldLocks(fileOf(examples.released), index, placeOf)).toEqual([])
  })
})
