import { describe, expect, it } from 'vitest'
import { NameMap, stepPattern } from '#models/naming/name-map'

describe('a pattern of a name', () => {
  it.each<[string, string, boolean]>([
    ['a#b', 'a#b', true],
    ['a#b', 'a#bc', false],
    ['a.b#c()', 'axb#c()', false],
    ['a#*', 'a#b', true],
    ['a#*', 'a#b.c', false],
    ['a#*', 'a#b()', false],
    ['a#New*Client()', 'a#NewOrdersClient()', true],
    ['*#f', 'any/module.of#f', true],
    ['*#f', 'a#b().#f', false],
    ['@a/client-*#*Client()', '@a/client-s3#S3Client()', true],
  ])('%s and %s: %s', (pattern, name, expected) => {
    expect(stepPattern(pattern).test(name)).toBe(expected)
  })
})

describe('a map of names', () => {
  it('prefers an exact name to a pattern that comes before it', () => {
    const map = new NameMap<number>()
    map.add('a#*', 1)
    map.add('a#b', 2)
    expect(map.get('a#b')).toBe(2)
    expect(map.get('a#c')).toBe(1)
  })

  it('gives the first value of a name, and all of them when asked for all', () => {
    const map = new NameMap<number>()
    map.add('a#b', 1)
    map.add('a#b', 2)
    map.add('a#*', 3)
    expect(map.get('a#b')).toBe(1)
    expect(map.all('a#b')).toEqual([1, 2, 3])
    expect(map.all('b#b')).toEqual([])
  })

  it('knows each alternative in braces', () => {
    const map = new NameMap<number>()
    map.add('a#{b,c}', 1)
    expect(['a#b', 'a#c', 'a#d'].map((name) => map.get(name))).toEqual([1, 1, undefined])
  })
})
