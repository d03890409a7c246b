import { z } from 'zod'

/** What a reader says of one finding on real code. */
const labelSchema = z
  .strictObject({
    /** `owner/name` on GitHub. */
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    /** The head that it was found in; of a repair brought back, the repair's parent, where the file stands as it was found. */
    commit: z.string().regex(/^[0-9a-f]{7,40}$/),
    rule: z.string(),
    path: z.string(),
    line: z.int().min(1),
    verdict: z.enum(['right', 'wrong', 'debatable']),
    /** A second reader has opened it too; the verdict is theirs, who had the first one's before them. */
    readTwice: z.literal(true).optional(),
    /** What the first reader said, where the second one said otherwise; the note is the second one's then. */
    first: z.enum(['right', 'wrong', 'debatable']).optional(),
    /** A wrong one that the rules of today do not give any more, since its cause was mended. */
    mended: z.literal(true).optional(),
    /** Why, in one line of our own words. */
    note: z.string().min(1).max(300),
    /** The part of the rule that found it is a preview now, or no rule judges such code any more. */
    demoted: z.literal(true).optional(),
    /** Found on code that nobody had looked at before the run, at the rule's stage and severity of that day. Such a verdict is final. */
    firstSight: z
      .strictObject({
        stage: z.enum(['stable', 'preview']),
        severity: z.enum(['P0', 'P1', 'P2', 'P3']),
        inline: z.boolean(),
        blocking: z.boolean(),
        /** Absent for a pull request drawn by a seed; `guards`: drawn among those that delete guards; `audit`: a whole tree. */
        run: z.enum(['guards', 'audit']).optional(),
      })
      .optional(),
  })
  .refine(({ firstSight, mended }) => !(firstSight && mended), 'A verdict at first sight is final: fixing the cause does not take it back.')

export type Label = z.infer<typeof labelSchema>

/** What makes two labels speak of the same finding. */
export const labelKey = ({
  repository,
  commit,
  rule,
  path,
  line,
}: Pick<Label, 'repository' | 'commit' | 'rule' | 'path' | 'line'>): string => [repository, commit.slice(0, 7), rule, path, line].join(' ')

/** Reads labels from JSONL. A line that does not fit is an error that names its number. */
export const parseLabels = (text: string): Label[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = labelSchema.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`Line ${index + 1} of the labels: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
