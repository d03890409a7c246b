import { describe, expect, it } from 'vitest'
import { readElements, type XmlElement } from '#languages/xml/tags'

const shape = ({ name, children, at }: XmlElement): unknown => [name, at.startLine, at.endLine, children.map(shape)]

describe('elements of XML', () => {
  it('have the lines that they stand on', () => {
    expect(readElements('<?xml version="1.0"?>\n<a>\n  <b x="1"/>\n  <c\n    y=">">\n  </c>\n</a>\n').map(shape)).toEqual([
      [
        'a',
        2,
        7,
        [
          ['b', 3, 3, []],
          ['c', 4, 6, []],
        ],
      ],
    ])
  })

  it('have attributes in either quotes, without prefixes', () => {
    const [element] = readElements(`<x:a x:one="1" two='2 "two"'/>`)
    expect(element?.name).toBe('a')
    expect([...(element?.attributes ?? [])]).toEqual([
      ['one', '1'],
      ['two', '2 "two"'],
    ])
  })

  it('have their own text and the line on which it begins', () => {
    const [element] = readElements('<a>\n\n  one\n  <b>inside</b>\n  two\n</a>')
    expect(element?.textLine).toBe(3)
    expect(element?.text.split(/\s+/).filter(Boolean)).toEqual(['one', 'two'])
  })

  it('closes what is left open, and leaves alone what closes nothing', () => {
    expect(readElements('</z><a><b></a><c>').map(shape)).toEqual([
      ['a', 1, 1, [['b', 1, 1, []]]],
      ['c', 1, 1, []],
    ])
  })
})

it.each([
  ['comments that never end', '<!--'.repeat(100_000)],
  ['data that never ends', '<![CDATA['.repeat(50_000)],
  ['instructions that never end', '<?'.repeat(200_000)],
  ['tags that never end', '<a '.repeat(130_000)],
  ['quotes that never end', `<a b='"`.repeat(70_001)],
  ['closing tags of nothing in a deep nest', '<a>'.repeat(50_000) + '</b>'.repeat(50_000)],
])(
  'reads %s once',
  (_what, text) => {
    expect(readElements(text).length).toBeLessThan(2)
  },
  // A few milliseconds. Read again from each start, the same texts take from ten seconds to a minute.
  5_000,
)
