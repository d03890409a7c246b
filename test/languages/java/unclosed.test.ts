import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { it } from 'vitest'

const script = (text: string): string => `
  const { loadFrontEnds } = await import('#facts/reading/load-front-ends')
  const { extract } = await import('#facts/reading/extract')
  await loadFrontEnds(['java'])
  extract(${JSON.stringify(text)}, 'java')
`

// In a process of its own: a loop without end can be stopped only from outside.
it.each([
  [
    'an annotation whose text is not closed',
    '@SuppressWarnings("unfunc e final String code;\n@SuppressWarnings("unused")\nprivate String name;\n@SuppressWarnings("unused")',
  ],
  ['an annotation at the end of the file', 'class A {\n  @SuppressWarnings('],
  ['type arguments that are not closed', 'class A {\n  Map<String, List<String orders;\n'],
])('reads %s to its end', (_what, text) => {
  execFileSync(process.execPath, ['--conditions=source', '--input-type=module', '--eval', script(text)], {
    cwd: join(import.meta.dirname, '../../..'),
    timeout: 20_000,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
})
