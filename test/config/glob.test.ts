import { describe, expect, it } from 'vitest'
import { glob, globProblem } from '#config/glob'

describe('a glob of whole paths', () => {
  it.each([
    ['src/**', 'src/a/b.ts', true],
    ['src/**', 'src', true],
    ['src/**', 'srcs/a.ts', false],
    ['**', '', true],
    ['**', '.hidden/a', true],
    ['**/*.test.ts', 'a.test.ts', true],
    ['**/*.test.ts', 'x/.y/a.test.ts', true],
    ['**/*.test.ts', 'x/a.test.tsx', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'a/xb', false],
    ['*.ts', 'a/b.ts', false],
    ['a*c', 'abbc', true],
    ['a*c', 'ab/c', false],
    ['a**c', 'abbc', true],
    ['a**c', 'ab/c', false],
    ['?.ts', 'é.ts', true],
    ['?.ts', '/.ts', false],
    ['[a-c]x[!0-9]', 'bxy', true],
    ['[a-c]x[!0-9]', 'bx1', false],
    ['{api,web}/{a,b}.ts', 'web/b.ts', true],
    ['{a,b{c,d}}/x', 'bd/x', true],
    ['{a}/x', '{a}/x', true],
    ['./src/*', 'src/a', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['a.c', 'abc', false],
  ])('%s against %s: %s', (pattern, path, expected) => {
    expect(glob([pattern])(path)).toBe(expected)
  })

  it('is read in a time that its stars do not multiply', () => {
    const before = process.cpuUsage()
    expect(glob(['*a'.repeat(200) + '*b'])('a'.repeat(4_000))).toBe(false)
    expect(glob(['**/a/'.repeat(80) + 'b'])('a/'.repeat(2_000))).toBe(false)
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
  })

  it('is refused when it asks for what there is not', () => {
    expect(globProblem('src/**')).toBeUndefined()
    expect(globProblem('!src/**')).toMatch(/negated/)
    expect(globProblem('+(a|b)')).toMatch(/not groups/)
    expect(globProblem('{a,b}'.repeat(10))).toMatch(/20 alternatives/)
  })
})
