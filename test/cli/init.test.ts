import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

import { readConfig } from '#config/read-config'
import { defaultConfig } from '#model/config'
import { rules } from '#rules/index'

import { startingConfiguration } from '../../src/cli/environment/starting-configuration.ts'
import { tempFolder, tempRepository } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const path = '.github/readiness.yml'
const knownRules = new Set(rules.map(({ id }) => id))
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/schemas/config.schema.json'), 'utf8')) as object
const isConfiguration = new Ajv2020().compile(schema)

const monorepo = [
  'services/billing/package.json',
  'services/billing/src/main.ts',
  'services/my "odd" one: #1/go.mod',
  'ops/scripts/deploy.ts',
  'vendor/lib/index.js',
  'db/V1__init.sql',
]

/** As if every setting that is commented out were uncommented: behind the `#` of a key is no space, and two of one inside it. */
const uncommented = (text: string): string => text.replaceAll(/^#(?=\S|  \S)/gm, '')

it.each([
  ['a monorepo', monorepo],
  ['one service', ['package.json', 'src/main.ts', 'CODEOWNERS']],
  ['a repository without a file', []],
  ['very many folders', Array.from({ length: 40 }, (_, index) => `services/s${index}/package.json`)],
])('for %s: what it writes is valid and says what holds without it; uncommented it is valid too', (_, paths) => {
  const text = startingConfiguration(paths)
  expect(readConfig({ repository: { text, path }, organisation: undefined, isOrganisations: false, knownRules })).toMatchObject({
    config: defaultConfig,
  })
  expect(isConfiguration(parse(text))).toBe(true)
  const all = uncommented(text)
  expect(all).not.toBe(text)
  expect(isConfiguration(parse(all)), JSON.stringify(isConfiguration.errors)).toBe(true)
  const read = readConfig({ repository: { text: all, path }, organisation: undefined, isOrganisations: false, knownRules })
  expect(read).not.toHaveProperty('problems')
})

it('names what it has found: languages, deployables, what is not taken for production code, whether somebody owns it', () => {
  const text = startingConfiguration(monorepo)
  expect(text).toContain('# Languages found: typescript (3 files), sql (1 file).')
  expect(text).toContain('#   ops/scripts/** (script)\n#   vendor/** (vendored)\n')
  expect(text).toContain('#  "services/billing": ["services/billing/**"]\n')
  expect(text).toContain('No CODEOWNERS file was found')
  expect(startingConfiguration(['CODEOWNERS', 'package.json'])).toContain('# Owners come from CODEOWNERS.')
  expect(startingConfiguration(['CODEOWNERS', 'package.json'])).not.toContain('units')
})

it('has the line by which editors find the schema, with the address that the documentation gives', () => {
  const documented = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8')
  expect(documented).toContain(startingConfiguration([]).split('\n')[0])
})

it('`init` writes it at the top of the repository, says what comes next, and a review heeds it', async () => {
  const repository = tempRepository()
  repository.write({ 'package.json': '{}', 'src/main.ts': 'export {}\n' })
  repository.commit()
  const { code, stdout, stderr } = await runCli(join(repository.dir, 'src'), ['init'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('Wrote .github/readiness.yml')
  expect(readFileSync(join(repository.dir, path), 'utf8')).toContain('block: P1')
  repository.commit()
  expect((await runCli(repository.dir, ['review', '--base', 'HEAD'])).code).toBe(0)
})

it('`init` leaves a configuration that is there as it is', async () => {
  const repository = tempRepository()
  mkdirSync(join(repository.dir, '.github'))
  writeFileSync(join(repository.dir, path), 'block: P0\n')
  const { code, stdout, stderr } = await runCli(repository.dir, ['init'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('already exists')
  expect(readFileSync(join(repository.dir, path), 'utf8')).toBe('block: P0\n')
  const printed = await runCli(repository.dir, ['init', '--print'])
  expect([printed.code, printed.stderr]).toEqual([0, ''])
  expect(printed.stdout).toContain('block: P1')
})

it('`init` where it cannot write, or where there is no repository, says so', async () => {
  const repository = tempRepository()
  writeFileSync(join(repository.dir, '.github'), 'a file\n')
  const refused = await runCli(repository.dir, ['init'])
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--print')])
  expect((await runCli(tempFolder(), ['init'])).code).toBe(2)
})
