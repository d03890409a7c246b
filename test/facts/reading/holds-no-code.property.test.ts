import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { holdsNoCode } from '#facts/reading/holds-no-code'
import { frontEndOf, loadFrontEnds } from '#facts/reading/load-front-ends'
import { plainFacts } from '#facts/reading/plain-facts'

const root = join(import.meta.dirname, '../../..')

beforeAll(() => loadFrontEnds(['typescript', 'tsx', 'javascript', 'python', 'go', 'java']))

const byExtension: Readonly<Record<string, Language>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.py': 'python',
  '.go': 'go',
  '.java': 'java',
}

// What others wrote, in the packages that are installed here: some thousand repositories' code.
it('no fact is lost on real code', () => {
  let read = 0
  let left = 0
  for (const folder of ['src', 'test', 'scripts', 'node_modules'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const language = byExtension[extname(entry)]
      const path = join(root, folder, entry)
      if (!language || !statSync(path).isFile()) continue
      read += 1
      const text = readFileSync(path, 'utf8')
      if (!holdsNoCode(text, language)) continue
      left += 1
      expect(frontEndOf(language)?.(text, language), path).toEqual(plainFacts(text))
    }
  expect(read).toBeGreaterThan(5_000)
  expect(left).toBeGreaterThan(3)
}, 120_000)
