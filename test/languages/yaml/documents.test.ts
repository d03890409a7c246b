import { expect, it } from 'vitest'
import { parseYaml } from '#languages/yaml/documents'

it('gives values with the lines they stand on, across documents', () => {
  const { documents } = parseYaml('a: 1\n---\nlist:\n  - name: x\n    deep:\n      more: yes\n\n# a comment\nnext: z\n')
  expect(documents).toHaveLength(2)
  expect(documents[1]?.at('list')?.items()[0]?.entry('deep')?.span).toEqual({ startLine: 5, endLine: 6 })
  expect(documents[1]?.entry('next')?.span).toEqual({ startLine: 9, endLine: 9 })
})

it('follows aliases and merge keys, own entries first', () => {
  const { documents } = parseYaml('base: &b { a: 1, b: 2 }\nuse:\n  <<: *b\n  b: 3\nalias: *b\n')
  const [document] = documents
  expect(
    document
      ?.at('use')
      ?.entries()
      .map(({ key, value }) => [key, value.number]),
  ).toEqual([
    ['b', 3],
    ['a', 1],
  ])
  expect(document?.at('alias', 'a')?.number).toBe(1)
})

it('ends for aliases that multiply, and for one that holds itself', () => {
  const bomb = [
    'a0: &a0 { x: 1 }',
    ...Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} { ${Array.from({ length: 9 }, (_unused, k) => `k${k}: *a${i}`).join(', ')} }`,
    ),
  ].join('\n')
  expect(parseYaml(bomb).documents[0]?.at('a30', 'k0', 'k0')?.isMap).toBe(true)
  const merges = [
    'a0: &a0 { x: 1 }',
    ...Array.from({ length: 200 }, (_, i) => `a${i + 1}: &a${i + 1} { <<: [*a${i}, *a${i}, *a${i}] }`),
  ].join('\n')
  expect(parseYaml(merges).documents[0]?.at('a200')?.entries().length).toBeLessThanOrEqual(1)
  expect(parseYaml('a: &a\n  b: *a\n').documents[0]?.at('a', 'b', 'b', 'b')?.text).toBeUndefined()
})

it('tells where a text is broken, and gives the documents that are not', () => {
  const { documents, problem } = parseYaml('a: 1\n---\nb: [1, 2\nc: 3\n')
  expect(documents).toHaveLength(1)
  expect(problem?.line).toBeGreaterThanOrEqual(3)
})
