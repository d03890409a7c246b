import { beforeAll, describe, expect, it } from 'vitest'
import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { loadExtraction } from '#engine/extraction/extractor'
import { languageOf } from '#languages/language-of'
import { startedPrograms } from '#link/units/started-programs'

let extract: (text: string, language: Language) => FileFacts

beforeAll(async () => {
  extract = await loadExtraction(['dockerfile', 'package-json', 'javascript', 'typescript'])
})

const programsOf = (texts: Readonly<Record<string, string>>) =>
  startedPrograms(
    Object.entries(texts).map(([path, text]) => {
      const language = languageOf(path) ?? 'typescript'
      return { path, language, facts: extract(text, language) }
    }),
  )

const started = (texts: Readonly<Record<string, string>>): string[] => [...programsOf(texts).all].sort()

describe('the programs of a repository that something starts', () => {
  it('are those that the command of an image names', () => {
    expect(started({ Dockerfile: 'FROM node:22\nCMD ["node", "src/server.js"]\n', 'src/server.js': '', 'src/other.js': '' })).toEqual([
      'src/server.js',
    ])
  })

  it('are found where the image has another folder than the repository', () => {
    expect(started({ 'api/Dockerfile': 'FROM node:22\nCMD ["node", "/app/bin/www.js"]\n', 'api/bin/www.js': '' })).toEqual([
      'api/bin/www.js',
    ])
  })

  it('are found in the package of the repository that an image installs', () => {
    expect(
      started({
        Dockerfile: 'FROM node:22\nCMD ["node", "node_modules/pad/node/server.js"]\n',
        'src/package.json': '{ "name": "pad" }',
        'src/node/server.js': '',
      }),
    ).toEqual(['src/node/server.js'])
  })

  it('are the source of what a package starts', () => {
    expect(
      started({
        'package.json': '{ "name": "a", "scripts": { "start": "node main.js", "seed": "node seed.js" } }',
        'main.ts': '',
        'seed.ts': '',
      }),
    ).toEqual(['main.ts'])
  })

  it('are none that cannot be found', () => {
    expect(started({ Dockerfile: 'FROM node:22\nCMD ["node", "dist/main.js"]\n', 'src/other.ts': '' })).toEqual([])
  })
})

describe('the programs of a repository that only developers start', () => {
  const withScript = (script: string, more: Readonly<Record<string, string>> = {}): string[] => [
    ...programsOf({ 'package.json': JSON.stringify({ scripts: { tides: script } }), 'src/tides.ts': '', ...more }).development,
  ]

  it.each(['docker-compose exec -T api npx ts-node src/tides.ts', 'docker compose run --rm api node src/tides.ts'])(
    'are those that a script runs in a compose project: %s',
    (script) => {
      expect(withScript(script)).toEqual(['src/tides.ts'])
    },
  )

  it.each(['npx ts-node src/tides.ts', 'docker compose up api', 'docker build . && node src/tides.ts'])('are not those of %s', (script) => {
    expect(withScript(script)).toEqual([])
  })

  it('are not those that an image starts as well', () => {
    expect(withScript('docker compose run api src/tides.ts', { Dockerfile: 'FROM node:24\nCMD ["node", "src/tides.ts"]\n' })).toEqual([])
  })
})
