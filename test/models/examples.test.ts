import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { beforeAll, expect, it } from 'vitest'

import type { Language } from '#model/source-file'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { libraryRows } from '../../scripts/models/schema.ts'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

/** Names of the libraries that a text calls or connects to. */
const librariesIn = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'external-call' || fact.kind === 'client' ? [fact.library] : []))

const rows = globSync('src/models/*/*.yml', {
  exclude: [
    '**/{background,bounds,breakers,configuration,endpoints,expiries,fan-outs,jobs,lifecycle,limits,locks,loggers,releases,resources,retries,signing,transactions,wait-limits}.yml',
    'src/models/roles/*',
  ],
}).flatMap((file) =>
  libraryRows.parse(parse(readFileSync(file, 'utf8'))).map((row) => ({ ...row, language: basename(dirname(file)) as Language })),
)

it.each(rows)('$language: $package is seen in its example', ({ package: name, language, examples }) => {
  expect(librariesIn(examples.is, language)).toContain(name)
})

it.each(rows)('$language: $package is not seen where nothing leaves the process', ({ package: name, language, examples }) => {
  expect(librariesIn(examples.not, language)).not.toContain(name)
})
