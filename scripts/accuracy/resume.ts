import { appendFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { sourceDigest } from './source-digest.ts'
import type { CaseResult } from './run-cases.ts'

/**
 * Results of an earlier run that may stand: those of the same code and the same selection of rules. The file's first line names both; a file
 * of other code is begun anew.
 */
export const resumeFrom = async (
  path: string,
  selection: string,
): Promise<{ readonly known: ReadonlyMap<string, CaseResult>; keep(result: CaseResult): void }> => {
  const head = JSON.stringify({ code: await sourceDigest(), selection })
  const [first, ...lines] = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const known = new Map<string, CaseResult>()
  if (first === head)
    for (const line of lines.filter(Boolean)) {
      const result = JSON.parse(line) as CaseResult
      // What failed is tried again.
      if (result.error === undefined) known.set(result.id, result)
    }
  else await writeFile(path, `${head}\n`)
  return { known, keep: (result) => appendFileSync(path, `${JSON.stringify(result)}\n`) }
}
