import { readBaseline } from '#config/baseline-file'
import type { BlobReader, Tree } from '#model/change-set'
import { baselinePath, type BaselineEntry } from '#model/stored/baseline'
import { problemsWithoutSecrets } from './secrets/problems-without-secrets.ts'

export interface BaselineAt {
  /** What is recorded; undefined where there is no file, or one that cannot be used. */
  readonly entries: readonly BaselineEntry[] | undefined
  /** Why a file that is there cannot be used, with `path:line`: then everything is reported, as if there were none. */
  readonly problems: readonly string[]
}

/** Reads the baseline of a commit. It is a convenience, not a gate: one that cannot be used hides nothing. */
export const baselineAt = async (tree: Tree, blobs: BlobReader): Promise<BaselineAt> => {
  const file = tree.entries.find(({ path }) => path === baselinePath)
  if (!file) return { entries: undefined, problems: [] }
  const blob = (await blobs.read([file.blob])).get(file.blob)
  if (blob?.kind !== 'text') return { entries: undefined, problems: [`${baselinePath}:1: The file is not a text, or could not be read.`] }
  const read = readBaseline(blob.text)
  if ('entries' in read) return { entries: read.entries, problems: [] }
  const problems = await problemsWithoutSecrets(read.problems, [{ path: baselinePath, text: blob.text }])
  return { entries: undefined, problems: problems.map(({ path, line, message }) => `${path}:${line}: ${message}`) }
}

/** Sentences for whoever reads an audit that went without its baseline. */
export const baselineNotes = ({ problems }: BaselineAt): string[] =>
  problems
    .slice(0, 1)
    .map((problem) => `The baseline cannot be used, so everything is listed. ${problem} \`readiness baseline --update\` rewrites it.`)
