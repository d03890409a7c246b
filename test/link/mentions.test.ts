import { describe, expect, it } from 'vitest'
import { mentionsOf } from '#link/mentions'

const files = [
  'vendor/pay.js',
  'src/pay.min.js',
  'vendor/bank/models.py',
  'vendor/cards/index.js',
  'generated/com/example/Pay.java',
  'run.js',
]

const meant = (from: string, word: string): readonly string[] => [
  ...new Set([...mentionsOf(files, { folders: () => true }).in(from, { [word]: 1 })].map(([path]) => path)),
]

describe('a word means a file', () => {
  it.each([
    ['by its folder and name', 'deploy/api.yaml', '/app/vendor/pay.js', ['vendor/pay.js']],
    ['without its extension', 'src/main.js', 'vendor/pay', ['vendor/pay.js']],
    ['with another extension, which compilers replace', 'src/main.ts', '../vendor/pay.ts', ['vendor/pay.js']],
    ['with a function behind it', 'serverless.yml', 'vendor/pay.handler', ['vendor/pay.js']],
    ['with a folder before it', 'src/main.js', 'a/vendor/pay.js/b', ['vendor/pay.js']],
    ['relative to the text', 'src/main.js', './pay.min.js', ['src/pay.min.js']],
    ['in the same folder', 'src/main.js', 'pay.min.js', ['src/pay.min.js']],
    ['as the index of a folder', 'src/main.js', '../vendor/cards', ['vendor/cards/index.js']],
    ['as a class of a package', 'src/App.java', 'com.example.Pay', ['generated/com/example/Pay.java']],
    ['in a package of Python', 'app/settings.py', 'vendor.bank', ['vendor/bank/models.py']],
    ['at the root', 'main.js', './run.js', ['run.js']],
  ])('%s', (_how, from, word, paths) => {
    expect(meant(from, word)).toEqual(paths)
  })

  it.each([
    ['below a folder', 'src/main.js', '../vendor', ['vendor/pay.js', 'vendor/bank/models.py', 'vendor/cards/index.js']],
    ['that a pattern covers', 'src/main.js', 'vendor/**/*.js', ['vendor/pay.js', 'vendor/bank/models.py', 'vendor/cards/index.js']],
  ])('or each file %s', (_how, from, word, paths) => {
    expect(meant(from, word)).toEqual(paths)
  })
})

describe('a word does not mean a file', () => {
  it.each([
    ['whose name alone it is', 'lib/main.js', 'pay.js'],
    ['whose folder alone it is', 'lib/main.js', 'other/pay'],
    ['beside the one it names', 'src/main.js', '../vendor/other.js'],
    ['of a package that begins like another', 'src/App.java', 'com.example'],
    ['because of a word of one segment', 'src/main.js', 'vendor'],
  ])('%s', (_how, from, word) => {
    expect(meant(from, word)).toEqual([])
  })

  it('below a folder of tests', () => {
    const { in: find } = mentionsOf(['test/pay.js'], { folders: () => false })
    expect([...find('src/main.js', { '../test': 1 })]).toEqual([])
  })
})
