import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address } from '#pages/address'
import { html } from '#pages/html'
import { prose } from '#pages/parts/prose'
import { escapeControlInLines } from '#report/texts/escape-control'

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

test('any text means itself, in content and in attributes, with its control characters made visible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [, attribute = '', content = ''] =
        /^<a title="([^"]*)">([^<]*)<\/a>$/s.exec(html`<a title="${text}">${text}</a>`.toString()) ?? []
      const visible = escapeControlInLines(text)
      expect([decode(attribute), decode(content)]).toEqual([visible, visible])
    }),
  )
})

test('markup is put in as it is, lists one behind the other, nothing as nothing', () => {
  expect(html`${[html`<b>1</b>`, html`<i>2</i>`]}${undefined}${false}${0}${'<'}`.toString()).toBe('<b>1</b><i>2</i>0&lt;')
})

test('what only looks like markup is text', () => {
  const disguised = { toString: () => '<script>' } as unknown as string
  expect(html`${disguised as unknown as number}`.toString()).not.toContain('<script>')
})

test.each([
  ['https://github.com/a', 'https://github.com/a'],
  ['/rules', '/rules'],
  ['#areas', '#areas'],
  ['javascript:alert(1)', '#'],
  ['//evil.example', '#'],
  [' https://github.com', '#'],
  ['data:text/html,x', '#'],
])('an address %s leads to %s', (given, led) => {
  expect(address(given)).toBe(led)
})

test.each([
  ['plain', 'plain'],
  ['a `b` c', 'a <code>b</code> c'],
  ['`<b>`', '<code>&lt;b&gt;</code>'],
  ['one ` alone', 'one ` alone'],
  ['`a` and ` alone', '<code>a</code> and ` alone'],
])('prose %s', (text, rendered) => {
  expect(prose(text).toString()).toBe(rendered)
})
