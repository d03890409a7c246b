import { expect, it } from 'vitest'
import { conditionOf, expressionsIn, readExpression } from '#languages/actions/expression'

it.each([
  [
    "github.actor == 'x'",
    {
      op: '==',
      of: [
        { op: 'path', path: 'github.actor' },
        { op: 'value', value: 'x' },
      ],
    },
  ],
  ["github['event'].issue.title", { op: 'path', path: 'github.event.issue.title' }],
  ['github.event.commits[0].message', { op: 'path', path: 'github.event.commits.*.message' }],
  [
    '!a && b || c',
    {
      op: 'or',
      of: [
        {
          op: 'and',
          of: [
            { op: 'not', of: { op: 'path', path: 'a' } },
            { op: 'path', path: 'b' },
          ],
        },
        { op: 'path', path: 'c' },
      ],
    },
  ],
  [
    "contains('it''s', a)",
    {
      op: 'call',
      name: 'contains',
      of: [
        { op: 'value', value: "it's" },
        { op: 'path', path: 'a' },
      ],
    },
  ],
  [
    'fromJSON(secrets.A).b',
    { op: 'call', name: 'property', of: [{ op: 'call', name: 'fromJSON', of: [{ op: 'path', path: 'secrets.A' }] }] },
  ],
  ['(true)', { op: 'value', value: true }],
  ['a ==', { op: '==', of: [{ op: 'path', path: 'a' }, { op: 'unread' }] }],
  ['a b', { op: 'unread' }],
  ['$x', { op: 'unread' }],
  ['', { op: 'unread' }],
])('%j', (text, expected) => {
  expect(readExpression(text)).toEqual(expected)
})

it('leaves what is nested too deep, or too long, unread', () => {
  expect(readExpression(`${'('.repeat(5000)}a${')'.repeat(5000)}`)).toEqual({ op: 'unread' })
  expect(readExpression(`${'('.repeat(100)}a${')'.repeat(100)}`)).toEqual({ op: 'unread' })
  expect(readExpression(`f(${'a[b('.repeat(50)}`)).toEqual({ op: 'unread' })
})

it('finds expressions in a text', () => {
  const text = "a ${{ b }} c ${{ format('}}', d) }} ${{ unclosed"
  expect(expressionsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['${{ b }}', "${{ format('}}', d) }}"])
})

it('reads a condition with and without braces, and none that text surrounds', () => {
  expect(conditionOf('${{ a }}')).toEqual({ op: 'path', path: 'a' })
  expect(conditionOf('a\n')).toEqual({ op: 'path', path: 'a' })
  expect(conditionOf('${{ a }} && b')).toEqual({ op: 'unread' })
})

it('reads many unclosed expressions in linear time', () => {
  expect(expressionsIn('${{ '.repeat(50_000))).toEqual([])
})
