import { describe, expect, it } from 'vitest'
import type { Finding } from '#model/review'
import { rule, type Rule } from '#model/rule'
import { checkPage } from '../../scripts/text/check-page.ts'
import { checkRule } from '../../scripts/text/check-rule.ts'
import { checkSource } from '../../scripts/text/check-source.ts'
import { countPhrases } from '../../scripts/text/count-phrases.ts'
import { readVocabulary } from '../../scripts/text/vocabulary.ts'

const vocabulary = await readVocabulary()

const ruleWith = (texts: Partial<Rule>): Rule =>
  rule({
    id: 'sample-rule',
    check: '4.1',
    severity: 'P1',
    stage: 'stable',
    title: 'External call without a timeout',
    why: 'Requests pile up behind the call.',
    fix: 'Set a timeout.',
    languages: [],
    *judge() {},
    ...texts,
  })

/** A finding's texts, all fine except those given. */
const saying = (
  texts: Partial<Pick<Finding, 'title' | 'message' | 'risk' | 'fix'>>,
): Pick<Finding, 'title' | 'message' | 'risk' | 'fix'> => ({
  title: 'External call without a timeout',
  message: '`get` has no timeout.',
  risk: 'Requests pile up behind the call.',
  fix: 'Set a timeout.',
  ...texts,
})

const messages = (problems: readonly { readonly message: string }[]): string[] => problems.map(({ message }) => message)

describe('the text lint', () => {
  it.each([
    ['a banned phrase', 'The caller waits for ever.\n', 1, 'for ever'],
    ['a banned phrase across a line break, in capitals', 'The caller waits for\never, and NOBODY knows.\n', 1, 'for\never'],
    ['a line that is too long', `Short.\n\n${'word '.repeat(25)}\n`, 3, 'characters'],
    ['a sentence that is too long', `${'word\n'.repeat(41)}.\n`, 1, '41 words'],
  ])('reports %s in a page', async (_name, text, line, expected) => {
    const [problem] = await checkPage('docs/page.md', text, vocabulary)
    expect(problem).toMatchObject({ where: 'docs/page.md', line })
    expect(problem?.message).toContain(expected)
  })

  it.each([
    ['code in a fence', '```sh\necho "waits for ever, and nobody knows" '.padEnd(200, '#').concat('\n```\n')],
    ['code in a sentence', 'Write `nobody` here.\n'],
    ['a long row of a table', `| a | b |\n| --- | --- |\n| ${'word '.repeat(30)} | b |\n`],
    ['part of a word', 'Handstands are not counted.\n'],
  ])('leaves out %s', async (_name, text) => {
    expect(await checkPage('docs/page.md', text, vocabulary)).toEqual([])
  })

  it.each([
    ['a string', "export const text = 'the caller waits for ever'\n", 'for ever'],
    ['a template with values', 'export const text = (n: string) => `whoever calls ${n} waits a little`\n', 'whoever'],
    ['a number before a plural', 'export const text = (n: number) => `it reads ${n} files at once`\n', '"files" may be 1'],
  ])('reports %s in source', (_name, text, expected) => {
    expect(messages(checkSource('src/a.ts', text, vocabulary)).join('\n')).toContain(expected)
  })

  it('leaves out comments, patterns, statements and lists of names in source', () => {
    const text =
      "// nobody waits for ever\nexport const a = ['nobody', 'SELECT nobody FROM users', 'x-nobody']\nexport const b = '(?:nobody is here|for ever)'\nexport const c = 'all and nobody, as anybody'.split(' ')\n"
    expect(checkSource('src/a.ts', text, vocabulary)).toEqual([])
  })

  it.each([
    ['a title with a relative clause', { title: 'Lock that one way out keeps' }, [], 'relative clause'],
    [
      'a title that is too long',
      { title: 'Migration blocks all writes to the whole table during a long scan' },
      [],
      'characters (at most 60)',
    ],
    ['a message that is too long', {}, [{ message: 'x'.repeat(241) }], '241 characters'],
    ['a title of a finding that is too long', {}, [{ title: 'x'.repeat(61) }], '61 characters'],
    ['a banned phrase in the risk', { why: 'The caller waits for ever.' }, [], 'for ever'],
    ['a banned phrase in a message', {}, [{ message: 'Nobody reads this.' }], 'Nobody'],
    ['a banned phrase in the fix of a finding', {}, [{ fix: 'Tell the caller, so that it does not wait for ever.' }], 'for ever'],
    ['a risk of four sentences', {}, [{ risk: 'One. Two. Three `a. b`. Four.' }], '4 sentences'],
  ])('reports %s', (_name, texts, said, expected) => {
    expect(messages(checkRule(ruleWith(texts), said.map(saying), vocabulary)).join('\n')).toContain(expected)
  })

  it('accepts a rule in plain English', () => {
    expect(checkRule(ruleWith({}), [saying({ message: '`get` has no timeout.' })], vocabulary)).toEqual([])
  })

  it('counts phrases in comments and code too, each once', () => {
    expect(countPhrases(['// nobody stands for ever\n', 'const told = 1\n'], vocabulary)).toEqual({ lines: 4, phrases: 4 })
  })
})
