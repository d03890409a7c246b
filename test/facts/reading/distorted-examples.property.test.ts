import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

const endings = { typescript: '.ts', python: '.py', go: '.go', java: '.java' } as const satisfies Partial<Record<Language, string>>
const languages = Object.keys(endings) as (keyof typeof endings)[]

beforeAll(() => loadFrontEnds(languages))

/** Forms in which other programs write what the examples write on a receiver, in one argument or in one statement. */
const distortions: Readonly<Record<string, (text: string) => string>> = {
  'each call on its own': (text) =>
    text + [...new Set(text.match(/\b[A-Za-z]\w*(?=\()/g))].map((name) => `\n${name}("users")\n${name}()`).join(''),
  'calls without their receivers': (text) => text.replaceAll(/(?:(?:[\w$]+|\))\??\.)+(?=\w+\()/g, ''),
  'calls of what a call returns': (text) => text.replaceAll(/(?<=\w)\((?=[^()]*\))/g, '()('),
  'calls of an index': (text) => text.replaceAll(/(?<=\w)\.(\w+)\(/g, '[$1]('),
  'calls without arguments': (text) => text.replaceAll(/\([^()]*\)/g, '()'),
  'one argument, a text': (text) => text.replaceAll(/(?<=\w)\([^()]+\)/g, '("users")'),
}

const examples = path.join(import.meta.dirname, '../../rules')
const texts = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes(`${path.sep}bad${path.sep}`))
  .map((name) => path.join(examples, name))

describe.each(languages)('no extractor of %s throws', (language) => {
  const files = texts.filter((name) => name.endsWith(endings[language]))
  /** Each text once: many examples share a file. A form that changes nothing of a text is not tried, since examples.test.ts reads it as it is. */
  const originals = new Map(files.map((file) => [readFileSync(file, 'utf8'), file] as const).reverse())

  // Each form has a third of the texts, and each text two forms: examples of one rule, which lie side by side, are alike.
  it.each(Object.values(distortions).map((distorted, at) => [Object.keys(distortions)[at], distorted, at] as const))(
    'at %s',
    (_form, distorted, at) => {
      const tried = [...originals].filter((_, index) => index % 3 === at % 3)
      const changed = new Map(tried.map(([text, file]) => [distorted(text), file] as const).filter(([text]) => !originals.has(text)))
      const failures = [...changed].flatMap(([text, file]) => {
        const { problem } = extract(text, language)
        return problem?.message.startsWith('Could not be read') ? [`${path.relative(examples, file)}: ${problem.message}`] : []
      })
      expect(changed.size).toBeGreaterThan(50)
      expect(failures).toEqual([])
    },
  )
})
