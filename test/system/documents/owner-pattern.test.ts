import { describe, expect, it } from 'vitest'
import { ownerPattern } from '#system/documents/owner-pattern'

describe('a pattern of CODEOWNERS', () => {
  it.each([
    ['*', 'src/a.ts'],
    ['/', 'src/a.ts'],
    ['*.js', 'src/deep/a.js'],
    ['docs', 'api/docs/guide.md'],
    ['docs/', 'api/docs/deep/guide.md'],
    ['/docs/', 'docs/deep/guide.md'],
    ['docs/*', 'docs/guide.md'],
    ['/apps/github', 'apps/github/deep/a.ts'],
    ['apps/**/config', 'apps/a/b/config/x.yml'],
    ['**/logs', 'deep/build/logs/a.log'],
    ['/src/**', 'src/a/b.ts'],
    ['file?.go', 'internal/file1.go'],
    ['a\\*b', 'a*b'],
    ['src/a*c*.ts', 'src/abcd.ts'],
  ])('%s owns %s', (pattern, path) => {
    expect(ownerPattern(pattern)(path)).toBe(true)
  })

  it.each([
    ['*.js', 'src/a.ts'],
    ['docs/*', 'docs/deep/guide.md'],
    ['docs/', 'docs'],
    ['/docs', 'api/docs/guide.md'],
    ['apps/github', 'other/apps/github/a.ts'],
    ['file?.go', 'file10.go'],
    ['a\\*b', 'aXb'],
    ['/a.c', 'abc'],
  ])('%s does not own %s', (pattern, path) => {
    expect(ownerPattern(pattern)(path)).toBe(false)
  })

  it.each([
    ['a*'.repeat(60) + 'x', 'a'.repeat(4_000)],
    ['**/'.repeat(200) + 'x', 'a/'.repeat(1_000) + 'b'],
    ['**/a/'.repeat(200) + 'x', 'a/'.repeat(1_000) + 'b'],
    ['*?'.repeat(100) + 'x', 'a'.repeat(4_000)],
  ])('is decided at once, whatever it is made of: %j', { timeout: 10_000 }, (pattern, path) => {
    expect(ownerPattern(pattern)(path)).toBe(false)
  })
})
