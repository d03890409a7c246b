import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathName, splitRecords } from '#git/objects/path-name'

const raw = (...bytes: (string | number)[]): string =>
  Buffer.concat(bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))).toString('latin1')

/** What the documentation of `pathName` promises: decoding every `\xHH` gives the bytes back. */
const decode = (name: string): string => {
  const parts = name.split(/(\\x[0-9a-f]{2})/)
  return Buffer.concat(parts.map((part, index) => (index % 2 === 1 ? Buffer.from(part.slice(2), 'hex') : Buffer.from(part)))).toString(
    'latin1',
  )
}

describe('a path of git', () => {
  test.each([
    ['in ASCII is itself', raw('src/a b.ts'), 'src/a b.ts'],
    ['in UTF-8 is itself', raw('src/größe-日本-😀.ts'), 'src/größe-日本-😀.ts'],
    ['keeps quotes, line breaks and dashes', raw('-a "b"\n\t\\c'), '-a "b"\n\t\\c'],
    ['in Latin-1 has its byte escaped', raw('caf', 0xe9, '.ts'), 'caf\\xe9.ts'],
    ['keeps the valid characters around a wrong byte', raw('é', 0xff, '日'), 'é\\xff日'],
    ['with half a character has the half escaped', raw('a', 0xe6, 0x97), 'a\\xe6\\x97'],
    ['that holds the text of an escape is told apart from one that needs it', raw('caf\\xe9.ts'), 'caf\\x5cxe9.ts'],
    ['with an encoded surrogate has it escaped', raw(0xed, 0xa0, 0x80), '\\xed\\xa0\\x80'],
  ])('%s', (_, bytes, name) => {
    expect(pathName(bytes)).toBe(name)
    expect(decode(name)).toBe(bytes)
  })

  test('can always be had back from its name', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(...['\\', 'x', 'ff', '\\xff', '\\x5c', 'é'].map((text) => Uint8Array.from(Buffer.from(text)))),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const bytes = Buffer.concat(pieces).toString('latin1')
        expect(decode(pathName(bytes))).toBe(bytes)
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

test('records end at NUL, and the last one needs none', () => {
  expect(splitRecords(Buffer.from('a\0b\nc\0'))).toEqual(['a', 'b\nc'])
  expect(splitRecords(Buffer.from('a\0b'))).toEqual(['a', 'b'])
  expect(splitRecords(Buffer.from(''))).toEqual([])
})
