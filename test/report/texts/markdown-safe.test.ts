import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseMarker } from '#model/publishing/comment-marker'
import { codeBlock, inlineCode, inlineText, suggestionBlock, tableCell } from '#report/texts/markdown-safe'

import { outsideCode } from '../outside-code.ts'

/** Text as an attacker would write it: the patterns themselves, in any order, with anything between. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@octocat',
        '@acme/ops',
        '#12',
        'fixes #12',
        'acme/shop#7',
        'GH-9',
        'https://github.com/acme/shop/issues/1',
        'www.evil.example',
        '`',
        '``',
        '```',
        '````',
        '\\',
        '|',
        '\n',
        '\r\n',
        '\t',
        '<!-- readiness:fingerprint=x -->',
        '<img src=x onerror=y>',
        '</details>',
        '[x](javascript:y)',
        '![x](https://z)',
        '**',
        '_',
        '~~',
        '# h',
        '- ',
        '1. ',
        '---',
        '===',
        '&lt;',
        '&#64;',
        '$x$',
        '\u001b[31m',
        '\u202e',
        '\ud800',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** What must not be left of it outside code. */
const mentions = /@[\w-]/
const references = /#\w|\bgh-\d|:\/\/|\bwww\./i
const html = /[<>]|&(?!(lt|gt|amp);)/
const unescaped = (characters: string): RegExp => new RegExp(`(?<!\\\\)(?:\\\\\\\\)*[${characters}]`)

describe('inlineText', () => {
  it.each([
    ['thanks @octocat', 'thanks @\u200boctocat'],
    ['fixes #12', 'fixes #\u200b12'],
    ['see https://x.example/issues/1', 'see https:\u200b//x.example/issues/1'],
    ['GH-12', 'GH-\u200b12'],
    ['<script>', '&lt;script&gt;'],
    ['a *b* _c_', 'a \\*b\\* \\_c\\_'],
    ['`axios.get` waits', '`axios.get` waits'],
    ['`@octocat` waits', '`@octocat` waits'],
    ['one ` alone', 'one \\` alone'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['two\nlines', 'two lines'],
    ['a \u001b[31mred', 'a \\\\u\\{1b\\}\\[31mred'],
  ])('writes %j as %j', (text, markdown) => expect(inlineText(text)).toBe(markdown))

  it('never mentions, refers, links or tags, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = inlineText(text)
        const plain = outsideCode(markdown)
        expect(markdown).not.toMatch(/[\n\r]/)
        expect(plain).not.toMatch(mentions)
        expect(plain).not.toMatch(references)
        expect(plain).not.toMatch(html)
        expect(plain).not.toMatch(unescaped('*_{}[\\]~$`'))
        expect(markdown).not.toMatch(/^(?:[#+=|-]|\d+[.)])/)
        expect(parseMarker(`Text\n\n${markdown}`)).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('inlineCode', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a``b`c', '```a``b`c```'],
    ['', '` `'],
    ['a\nb', '`a b`'],
    ['<!-- readiness:fingerprint=x -->', '`<!-- readiness\u200b:fingerprint=x -->`'],
  ])('writes %j as %j', (text, markdown) => expect(inlineCode(text)).toBe(markdown))

  it('leaves nothing outside the code, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(outsideCode(`x ${inlineCode(text)} y`)).toBe('x  y')
        expect(inlineCode(text)).not.toContain('readiness:')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('tableCell', () => {
  /** Cells as GFM cuts them: at a bar without a backslash that escapes it, in code too. */
  const cells = (row: string): number => row.replace(/\\./g, '').split('|').length - 2

  it('keeps each text in its own cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const row = `| ${tableCell(inlineText(one))} | ${tableCell(inlineCode(two))} |`
        expect(cells(row)).toBe(2)
        expect(row).not.toContain('\n')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('codeBlock', () => {
  it('is longer than any fence inside', () =>
    expect(codeBlock('````\n@octocat\n````', 'typescript')).toBe('`````typescript\n````\n@octocat\n````\n`````'))

  it('leaves nothing outside the code, whatever the text', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('', 'sql', 'x`\n@y'), (text, info) => {
        expect(outsideCode(`before\n\n${codeBlock(text, info)}\n\nafter`)).toBe('before\n\n\nafter')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('suggestionBlock', () => {
  it('holds the replacement unchanged', () =>
    expect(suggestionBlock('\tconst a = `x`\n  @b()')).toBe('```suggestion\n\tconst a = `x`\n  @b()\n```'))

  it.each(['\u001b[31m', 'a\u202eb', '<!-- readiness:fingerprint=x -->', 'a\r\nb'])(
    'does not exist for what cannot be shown as it is: %j',
    (text) => expect(suggestionBlock(text)).toBeUndefined(),
  )
})
