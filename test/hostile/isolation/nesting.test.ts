import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

const languages = ['python', 'go', 'java', 'typescript'] as const satisfies readonly Language[]
type Nesting = (typeof languages)[number]

beforeAll(() => loadFrontEnds(languages))

/** A program of the language that assigns these values. */
const programs: Readonly<Record<Nesting, (values: readonly string[]) => string>> = {
  python: (values) => values.map((value, index) => `x${index} = ${value}\n`).join(''),
  go: (values) => `package main\n${values.map((value, index) => `var x${index} = ${value}\n`).join('')}`,
  java: (values) => `class A {\n${values.map((value, index) => `Object x${index} = ${value};\n`).join('')}}\n`,
  typescript: (values) => values.map((value, index) => `const x${index} = ${value}\n`).join(''),
}

const depth = 100_000

const shapes = {
  'calls in calls': 'f('.repeat(depth) + ')'.repeat(depth),
  'subscripts in subscripts': `${'a['.repeat(depth)}0${']'.repeat(depth)}`,
  parentheses: `${'('.repeat(depth)}a${')'.repeat(depth)}`,
  'a chain of calls': `a${'.b()'.repeat(depth)}`,
  'a sum': `${'a + '.repeat(depth)}a`,
}

describe('code that is nested 100,000 levels deep', () => {
  it.each(languages.flatMap((language) => Object.entries(shapes).map(([shape, value]) => [shape, language, value] as const)))(
    '%s in %s do not occupy a worker until its limit: the file is reported as not examined',
    { timeout: 10_000 },
    (_shape, language, value) => {
      expect(extract(programs[language]([value]), language).problem?.message).toMatch(
        /nested (too deeply|more than 1,000 levels deep)$|syntax error/,
      )
    },
  )
})
