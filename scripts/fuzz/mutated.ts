import fc from 'fast-check'

/** What parsers stumble over: brackets without their partner, half of a character's escape, signs that end a line in one language alone. */
const pieces = [
  ...'()[]{}<>"\'`\\/*#@$%&|!?=:;,.-+~^\t\n\r \0',
  ...[
    '\r\n',
    '\u2028',
    '\uFEFF',
    '\u0000',
    'é',
    '😀',
    '\u202e',
    '/*',
    '*/',
    '//',
    '<!--',
    '-->',
    '${',
    '}}',
    '{{',
    '"""',
    "'''",
    '```',
    '=>',
    '->',
    '::',
    '$1',
    '\\u',
    '\\x',
    '0x',
    '1e999',
  ],
  ...[
    '&a',
    '*a',
    '<<:',
    '---',
    '- ',
    '? ',
    '|\n',
    '>-\n',
    '!!',
    '%YAML',
    'EOF',
    '<<EOF',
    '\\\n',
    '--',
    'BEGIN;',
    '$$',
    "E'",
    '<![CDATA[',
    '&lt;',
    '](',
    '| - |',
  ],
  ...[
    'await ',
    'async ',
    'lambda: ',
    'def f():',
    'func ',
    'class A {',
    'if ',
    'else ',
    'return ',
    'SELECT ',
    'ALTER TABLE a ',
    'FROM a',
    'import ',
    'readiness-ignore ',
  ],
]

const at = fc.double({ min: 0, max: 1, noNaN: true })

type Edit = (text: string, others: readonly string[]) => string

const place = (text: string, share: number): number => Math.floor(share * text.length)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, fc.nat(40)).map(
    ([from, length]): Edit =>
      (text) =>
        text.slice(0, place(text, from)) + text.slice(place(text, from) + length),
  ),
  fc.tuple(at, fc.constantFrom(...pieces)).map(
    ([from, piece]): Edit =>
      (text) =>
        text.slice(0, place(text, from)) + piece + text.slice(place(text, from)),
  ),
  fc.tuple(at, fc.string({ unit: 'binary', maxLength: 6 })).map(
    ([from, piece]): Edit =>
      (text) =>
        text.slice(0, place(text, from)) + piece + text.slice(place(text, from)),
  ),
  fc.tuple(at, fc.nat(120), at).map(([from, length, to]): Edit => (text) => {
    const part = text.slice(place(text, from), place(text, from) + length)
    return text.slice(0, place(text, to)) + part + text.slice(place(text, to))
  }),
  fc.tuple(at, fc.nat(), at, fc.nat(200)).map(([from, other, start, length]): Edit => (text, others) => {
    const donor = others[other % others.length] ?? ''
    return text.slice(0, place(text, from)) + donor.slice(place(donor, start), place(donor, start) + length) + text.slice(place(text, from))
  }),
  fc.tuple(at, fc.constantFrom(...pieces), fc.integer({ min: 2, max: 60 })).map(
    ([from, piece, times]): Edit =>
      (text) =>
        text.slice(0, place(text, from)) + piece.repeat(times) + text.slice(place(text, from)),
  ),
  at.map(
    (to): Edit =>
      (text) =>
        text.slice(0, place(text, to)),
  ),
)

/** A text of the corpus with up to six edits; or now and then nothing but signs. Half of a surrogate pair, which no file can hold, is mended. */
export const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(), fc.array(edit, { maxLength: 6 })).map(([base, edits]) =>
    edits
      .reduce((text, change) => change(text, texts), texts[base % texts.length] ?? '')
      .slice(0, 20_000)
      .toWellFormed(),
  )
