import { z } from 'zod'
import { areas } from '#model/check'

const knownFault = z.object({
  /** File and lines (`[[start, end], …]`, in the head) of a fault that is known to be there. */
  file: z.string(),
  lines: z.array(z.tuple([z.number(), z.number()])),
  /** Area of the standard. */
  area: z.enum(areas),
})

/** One pull request, or one tree, to run on. Kept outside the repository, one JSON object a line. */
export const caseSchema = z.object({
  id: z.string(),
  /** The repository's git directory. */
  git: z.string(),
  /** Name for the tables. */
  repo: z.string(),
  /** The base of a pull request, or … */
  base: z.string().optional(),
  /** … a commit whose whole tree is audited. */
  rev: z.string().optional(),
  /** The head, or … */
  head: z.string().optional(),
  /** … a commit whose version of the files that `base` changed against it is put on top of `base`: a repair, reversed. */
  reverseTo: z.string().optional(),
  fault: knownFault.optional(),
})

export type Case = z.infer<typeof caseSchema>

/** Reads cases from JSONL. A line that does not fit is an error that names its number. */
export const parseCases = (text: string): Case[] =>
  text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = caseSchema.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`Line ${number}: ${z.prettifyError(parsed.error)}`)
      const { rev, base, head, reverseTo } = parsed.data
      if (!rev && !(base && (head || reverseTo)))
        throw new Error(`Line ${number}: a case needs \`rev\` (a tree), or \`base\` with \`head\` or \`reverseTo\` (a pull request).`)
      return parsed.data
    })
