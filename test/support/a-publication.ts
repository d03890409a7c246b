import { markerOf } from '#model/publishing/comment-marker'
import type { Annotation, FileComment, InlineComment, Publication } from '#model/publishing/publication'

export const inlineComment = (fingerprint: string, line = 10, path = 'src/a.ts'): InlineComment => ({
  fingerprint,
  anchor: { path, side: 'RIGHT', line },
  body: `**${fingerprint}**\n${markerOf({ fingerprint, ruleId: 'a-rule', state: 'open' })}`,
})

export const fileComment = (fingerprint: string, path = 'src/b.ts'): FileComment => ({
  fingerprint,
  path,
  body: `**${fingerprint}**\n${markerOf({ fingerprint, ruleId: 'a-rule', state: 'open' })}`,
})

export const annotation = (fingerprint: string): Annotation => ({
  fingerprint,
  path: 'src/c.ts',
  startLine: 1,
  endLine: 2,
  level: 'warning',
  title: 'A title',
  message: `About ${fingerprint}.`,
})

interface Parts {
  readonly inline?: readonly InlineComment[]
  readonly onFiles?: readonly FileComment[]
  readonly annotations?: readonly Annotation[]
  readonly edits?: Publication['edits']
}

/** A plan for the commit `aaaa…` with these parts in it. */
export const publicationOf = ({ inline = [], onFiles = [], annotations = [], edits = [] }: Parts): Publication => ({
  checkRun: {
    name: 'Production readiness',
    headSha: 'a'.repeat(40),
    conclusion: 'failure',
    title: 'Not production-ready: 1 P1',
    summary: 'The summary.',
    text: 'The rest.',
    detailsUrl: 'https://readiness.example/reviews/1',
    annotations: [annotations],
    actions: [{ label: 'Recheck', description: 'Review this commit again', identifier: 'recheck' }],
  },
  ...(inline.length > 0 && { review: { event: 'COMMENT', commitId: 'a'.repeat(40), body: '**Not production-ready.**', comments: inline } }),
  fileComments: onFiles,
  edits,
  placements: [
    ...inline.map(({ fingerprint }) => ({ fingerprint, kind: 'inline' as const })),
    ...onFiles.map(({ fingerprint }) => ({ fingerprint, kind: 'file' as const })),
    ...annotations.map(({ fingerprint }) => ({ fingerprint, kind: 'annotation' as const })),
  ],
})
