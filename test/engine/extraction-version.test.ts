import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import type { Language } from '#model/source-file'
import { extractionCode } from '#engine/extraction-version'
import { frontEnds } from '#facts/reading/front-ends'

import { tempFolder } from '../support/temp-repository.ts'

const root = join(import.meta.dirname, '../..')

/** A copy of the code that extracts, to be changed. */
const copy = (): string => {
  const folder = tempFolder()
  for (const part of ['package.json', 'src/code', 'src/facts', 'src/languages', 'src/model', 'src/models'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  return folder
}

const languages: readonly Language[] = [
  'typescript',
  'tsx',
  'javascript',
  'python',
  'go',
  'java',
  'terraform',
  'sql',
  'yaml',
  'markdown',
  'text',
]

/** Languages whose version a change of a copy makes another one. */
const changedBy = (change: (folder: string) => void): Language[] => {
  const folder = copy()
  const before = extractionCode(join(folder, 'src'))
  const versions = languages.map((language) => before(language).version)
  change(folder)
  const after = extractionCode(join(folder, 'src'))
  return languages.filter((language, index) => after(language).version !== versions[index])
}

const javascript: readonly Language[] = ['typescript', 'tsx', 'javascript']

it.each<[string, readonly Language[]]>([
  ['src/facts/go/records/log-calls.ts', ['go']],
  ['src/models/java/table.ts', ['java']],
  ['src/code/python/lower.ts', ['python']],
  ['src/code/origins/origins.ts', [...javascript, 'python', 'go', 'java']],
  ['src/languages/python/module.ts', ['python']],
  ['src/languages/tree/tree.ts', ['python', 'go', 'java', 'terraform']],
  ['src/facts/typescript/calls/retries.ts', javascript],
  ['src/facts/documents/markdown.ts', ['markdown']],
  ['src/facts/reading/suppressions.ts', languages],
  ['src/facts/reading/load-front-ends.ts', []],
  ['src/model/fact.ts', []],
])('a change of %s is a change of %j', (file, expected) => {
  expect(changedBy((folder) => appendFileSync(join(folder, file), '// changed\n'))).toEqual(expected)
})

it.each<[string, readonly Language[]]>([
  ['tree-sitter-python', ['python']],
  ['tree-sitter-go', ['go']],
  ['@tree-sitter-grammars/tree-sitter-hcl', ['terraform']],
  ['web-tree-sitter', ['python', 'go', 'java', 'terraform']],
])('another version of %s is a change of %j', (name, expected) => {
  const changed = changedBy((folder) => {
    const manifest = join(folder, 'package.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(new RegExp(`("${name}": ")[^"]+`), '$1999.0.0'))
  })
  expect(changed).toEqual(expected)
})

it('every file of the folders that extract counts for some language, but for types and for what only loads or divides', () => {
  const code = extractionCode(join(root, 'src'))
  const counted = new Set((Object.keys(frontEnds) as Language[]).flatMap((language) => code(language).files))
  const left = ['code', 'facts', 'languages', 'models']
    .flatMap((part) => readdirSync(join(root, 'src', part), { recursive: true, encoding: 'utf8' }).map((name) => `${part}/${name}`))
    .filter((name) => name.endsWith('.ts') && !counted.has(name.slice(0, -3)))
    .filter((name) => !name.endsWith('/context.ts'))
  expect(left.sort()).toEqual([
    'code/model.ts',
    'code/typescript/guarded.ts',
    'code/ways/watch.ts',
    'facts/configuration/setting-read.ts',
    'facts/consumers/reading.ts',
    'facts/external-calls/through-client.ts',
    'facts/locks/taken-lock.ts',
    'facts/message-settlements/manual-reading.ts',
    'facts/message-settlements/reading.ts',
    'facts/protections/guard.ts',
    'facts/reading/code-reader.ts',
    'facts/reading/front-ends.ts',
    'facts/reading/load-front-ends.ts',
    'facts/releases/found-release.ts',
    'facts/row-marks/touch.ts',
    'facts/schedules/reading.ts',
    'facts/secrets/hide-secrets.ts',
    'facts/secrets/literal-values.ts',
    'facts/transactions/region.ts',
    'facts/typescript/data/migrations/builder-call.ts',
    'facts/wait-limits/wait-limit.ts',
    'facts/write-orders/hazard.ts',
    'facts/write-orders/statement.ts',
    'languages/go/nouns.ts',
    'languages/language-of.ts',
    'languages/load-parsers.ts',
    'languages/tree/flat-tree.ts',
    'languages/tree/tree-memory.ts',
    'languages/unified-diff.ts',
    'languages/unread-language.ts',
    'models/by-language/end-hooks.ts',
    'models/by-language/path-rights.ts',
    'models/data/database-drivers.ts',
    'models/forms/background.ts',
    'models/forms/bound.ts',
    'models/forms/breaker.ts',
    'models/forms/configuration.ts',
    'models/forms/endpoint.ts',
    'models/forms/expiry.ts',
    'models/forms/fan-out.ts',
    'models/forms/job.ts',
    'models/forms/library.ts',
    'models/forms/lifecycle.ts',
    'models/forms/limit.ts',
    'models/forms/lock.ts',
    'models/forms/logger.ts',
    'models/forms/release.ts',
    'models/forms/resource.ts',
    'models/forms/retry.ts',
    'models/forms/role-packages.ts',
    'models/forms/signing.ts',
    'models/forms/transaction.ts',
    'models/forms/wait-limit.ts',
    'models/pipelines/contexts.ts',
    'models/pipelines/events.ts',
    'models/programs/compose-commands.ts',
    'models/programs/operator-commands.ts',
    'models/programs/process-managers.ts',
    'models/programs/scheduler-commands.ts',
    'models/programs/tracers.ts',
    'models/programs/undo-commands.ts',
    'models/requests/placeholders.ts',
    'models/roles/roles.ts',
    'models/roles/table.ts',
    'models/work/retried-jobs.ts',
  ])
})

it('a front-end loads the file that it names', async () => {
  for (const frontEnd of Object.values(frontEnds)) {
    const exported = Object.values(
      (await import(/* @vite-ignore */ join(root, 'src/facts', `${frontEnd.file}.ts`))) as Record<string, unknown>,
    )
    expect(exported).toContain(await frontEnd.load())
  }
})
