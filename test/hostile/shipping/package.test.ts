import { spawnSync } from 'node:child_process'
import { globSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExampleLanguage } from '#model/rule'
import { withExamples } from '#engine/rule-examples'
import { rules } from '#rules/index'
import { commandLine, isInstalled, spawnCli } from '../../cli/run-cli.ts'
import { exampleFiles } from '../../rules/example-system.ts'
import { tempRepository } from '../../support/temp-repository.ts'

const root = join(import.meta.dirname, '../../..')

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly private: boolean
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly bin: Readonly<Record<string, string>>
}

it.each(['preinstall', 'install', 'postinstall', 'prepare'])('the package runs nothing at install: it has no %s script', (script) => {
  expect(manifest.scripts).not.toHaveProperty(script)
})

it('nobody publishes the whole project by accident: npm refuses it', () => {
  expect(manifest.private).toBe(true)
})

it('a new version of a dependency does not slip into an installation: every one is exact', () => {
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
})

// Against the installed tarball: see .ci/run. The source has no folder `dist`.
describe.skipIf(!isInstalled)('the installed package', () => {
  const folder = join(commandLine[1] ?? '', '../../..')
  // The body of a skipped suite runs too, and the folder is no package then.
  const files = isInstalled
    ? globSync('**/*', { cwd: folder, exclude: ['node_modules'] }).filter((path) => statSync(join(folder, path)).isFile())
    : []

  it('brings nothing but what it runs and documents', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((path) => !/^(dist|man|docs\/schemas)\/|^(app\.yml|README\.md|LICENSE|package\.json)$/.test(path))).toEqual([])
  })

  it('brings no test, source map, TypeScript source, environment file or key', () => {
    expect(
      files.filter((path) => /(^|\/)(test|tests|fixtures)\/|\.(map|ts|tsx|pem|key|log|tgz)$|(^|\/)\.(env|npmrc|git)/.test(path)),
    ).toEqual([])
    for (const path of files) expect(lstatSync(join(folder, path)).isSymbolicLink(), path).toBe(false)
  })

  it('names no folder of the machine that built it', () => {
    for (const path of files.filter((name) => name.endsWith('.js'))) {
      const text = readFileSync(join(folder, path), 'utf8')
      expect(text.includes(root), path).toBe(false)
    }
  })

  it('has an executable program that begins with the line for it', () => {
    const program = join(folder, manifest.bin['readiness'] ?? '')
    expect(statSync(program).mode & 0o111).not.toBe(0)
    expect(readFileSync(program, 'utf8').split('\n', 1)[0]).toBe('#!/usr/bin/env node')
  })

  it('says of every bad example, and of one good one of each language, what the source says: the bundler took nothing out', async () => {
    const repository = tempRepository()
    for (const { id, examples } of rules.map(withExamples))
      for (const [language, { bad, good }] of Object.entries(examples))
        for (const [index, example] of [...bad, ...good.slice(0, 1)].entries()) {
          const { head } = exampleFiles(language as ExampleLanguage, example)
          repository.write(Object.fromEntries(Object.entries(head).map(([path, text]) => [`${id}/${language}/${index}/${path}`, text])))
        }
    repository.commit()
    const audit = ['audit', '--rev', 'HEAD', '--no-cache', '--format', 'json']
    const built = await spawnCli(repository.dir, audit)
    const source = spawnSync(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts'), ...audit, '--repo', repository.dir],
      { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
    )
    // Some examples cannot be examined, such as a chart that does not render.
    expect(built.code).toBe(source.status)
    expect(JSON.parse(built.stdout)).toEqual(JSON.parse(source.stdout))
    expect((JSON.parse(source.stdout) as { readonly findings: readonly unknown[] }).findings.length).toBeGreaterThan(1_000)
    // Two audits of many thousand files.
  }, 300_000)
})
