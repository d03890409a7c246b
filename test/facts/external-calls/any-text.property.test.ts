import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Language } from '#model/source-file'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { libraryRows } from '../../../scripts/models/schema.ts'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

/** The examples of all libraries, by language. */
const examples = Map.groupBy(
  globSync('src/models/*/*.yml', {
    exclude: [
      '**/{background,bounds,breakers,configuration,endpoints,expiries,fan-outs,jobs,lifecycle,limits,locks,loggers,releases,resources,retries,signing,transactions,wait-limits}.yml',
      'src/models/roles/*',
    ],
  }).flatMap((file) =>
    libraryRows
      .parse(parse(readFileSync(file, 'utf8')))
      .map((row) => ({ language: basename(dirname(file)) as Language, text: row.examples.is })),
  ),
  ({ language }) => language,
)

const part = fc.constantFrom(
  ...'{}()[]<>;:,.=@#\'"`\\*&|?!\n\t ',
  '...',
  '**',
  '=>',
  ':=',
  'new ',
  'await ',
  'None',
  'timeout',
  '\r\n',
  '\0',
  '😀',
  '\ud83d',
)

/** A text with pieces taken out and put in, put behind another one, or cut off. */
const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.array(part, { maxLength: 3 })), { maxLength: 5 }),
      fc.nat(),
    )
    .map(([parts, edits, length]) => {
      let text = parts.join('\n')
      for (const [where, dropped, added] of edits) {
        const at = where % (text.length + 1)
        text = text.slice(0, at) + added.join('') + text.slice(at + dropped)
      }
      return length % 3 === 0 ? text.slice(0, length % (text.length + 1)) : text
    })

it.each([...examples])('a text of %s that is mutated or cut off is read without an error', (language, rows) => {
  fc.assert(
    fc.property(mutated(rows.map(({ text }) => text)), (text) => {
      // A syntax error is a problem of the text, and names no error of ours.
      expect(extract(text, language).problem?.message ?? '').not.toMatch(/^Could not be read/)
    }),
    { numRuns: 400 },
  )
})
