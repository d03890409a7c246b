import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { logFacts } from '#facts/logs/extract'
import type { PlaceOf } from '#facts/reading/module-code'
import { goLoggers } from '#models/go/loggers'
import { javaLoggers } from '#models/java/loggers'
import { pythonLoggers } from '#models/python/loggers'
import { typescriptLoggers } from '#models/typescript/loggers'
import { loggerTable } from '../../scripts/models/logger-schema.ts'
import { lower } from '../code/lower.ts'

const placeOf: PlaceOf = () => ({ within: 'f', calleeText: 'x' })

describe.each([
  { language: 'typescript' as const, index: typescriptLoggers },
  { language: 'python' as const, index: pythonLoggers },
  { language: 'go' as const, index: goLoggers },
  { language: 'java' as const, index: javaLoggers },
])('$language', ({ language, index }) => {
  const { loggers, layouts } = loggerTable.parse(parse(readFileSync(`src/models/${language}/loggers.yml`, 'utf8')))
  const libraries = (text: string): string[] =>
    logFacts(new CodeFile(text, lower(language, text)), index, placeOf).flatMap((fact) =>
      'library' in fact ? fact.library : (fact.by ?? []),
    )

  it.each(loggers)('finds a logger of $library ($source)', ({ library, examples }) => {
    expect(libraries(examples.is)).toContain(library)
    expect(libraries(examples.not)).toEqual([])
  })

  it.runIf(layouts.length > 0).each(layouts)('finds the layout $by', ({ by, examples }) => {
    expect(libraries(examples.is)).toContain(by)
    expect(libraries(examples.not)).not.toContain(by)
  })
})
