import { markerOf } from '#model/publishing/comment-marker'
import type { CommentState, PublishedComment } from '#model/publishing/publication'
import type { Finding } from '#model/review'

import { inlineCode, inlineText, suggestionBlock } from '../texts/markdown-safe.ts'
import { consequenceAfterRisk, count, placeOf } from '../formats/outline.ts'

export interface CommentBodyOptions {
  /** Whether the comment covers exactly the suggestion's lines. */
  readonly suggestion: boolean
  /** The configuration turns edits off. */
  readonly withoutEdits?: boolean
  /** How many more findings of the rule on this file have no comment of their own. */
  readonly more: number
  /** For a comment on the whole file: names the finding's line in the text. */
  readonly onFile: boolean
  /** The finding moved to another file after the comment was written: names its new place. */
  readonly moved?: boolean
  /** The head at which the finding was first reported. */
  readonly since?: string
  /** Base URL of the rule pages; the rule's id is appended. */
  readonly rulePages?: string
}

/** GitHub's limit for a comment is 65,536 characters, and a suggestion longer than this helps no reader. */
const longestSuggestion = 10_000

const ruleName = (ruleId: string, rulePages: string | undefined): string =>
  rulePages === undefined ? inlineCode(ruleId) : `[${inlineCode(ruleId)}](${rulePages.replace(/\/$/, '')}/${encodeURIComponent(ruleId)})`

const titleLine = (finding: Finding): string => `**${finding.severity} · ${inlineText(finding.title)}**`

const footer = (finding: Finding, rulePages: string | undefined): string => {
  const suppress = inlineCode(`readiness-ignore ${finding.ruleId} -- reason`)
  return `<sub>${ruleName(finding.ruleId, rulePages)} · check ${finding.check} · finding ${inlineCode(finding.fingerprint)} · to suppress, put ${suppress} in a comment on the line above</sub>`
}

/** GitHub replaces one range of lines: it cannot make an edit in several places. */
const inSeveralPlaces = 'This fix changes several places in the file. To apply it, run `readiness fix`.'

const suggested = (finding: Finding, { suggestion, withoutEdits }: CommentBodyOptions): string[] => {
  if (withoutEdits) return []
  if (finding.suggestion?.also !== undefined) return [inSeveralPlaces]
  if (!suggestion || finding.suggestion === undefined || finding.suggestion.replacement.length > longestSuggestion) return []
  const block = suggestionBlock(finding.suggestion.replacement)
  return block === undefined ? [] : [block]
}

/** A comment on a finding: severity and title, message, risk, fix, suggestion, and how to suppress it. Ends with the marker. */
export const commentBody = (finding: Finding, options: CommentBodyOptions): string =>
  [
    titleLine(finding),
    ...whereOf(finding, options),
    inlineText(finding.message),
    `**Operational risk**${consequenceAfterRisk(finding)}: ${inlineText(finding.risk)}`,
    `**Fix:** ${inlineText(finding.fix)}`,
    ...((finding.evidence ?? []).length === 0 ? [] : [`Checked: ${(finding.evidence ?? []).map(inlineText).join('; ')}`]),
    ...suggested(finding, options),
    ...(options.more === 0 ? [] : [`The summary lists ${count(options.more, 'more finding')} of this rule in this file.`]),
    footer(finding, options.rulePages),
    markerOf({
      fingerprint: finding.fingerprint,
      ruleId: finding.ruleId,
      ...(finding.construct !== undefined && { construct: finding.construct }),
      ...(options.since !== undefined && { since: options.since }),
      ...(options.moved === true && { path: finding.path }),
      state: 'open',
    }),
  ].join('\n\n')

const whereOf = (finding: Finding, { onFile, moved }: CommentBodyOptions): string[] => {
  if (onFile) return [`At ${inlineCode(placeOf(finding))}, which is not in the diff.`]
  return moved === true ? [`Now at ${inlineCode(placeOf(finding))}.`] : []
}

/** The title as {@link titleLine} wrote it, struck through or not. Only the first line counts: later lines may quote the repository. */
const ownTitle = /^(?:~~)?\*\*(P[0-3] · [^\r\n]*)\*\*(?:~~)?(?:\r?\n|$)/

/** Severity and title of one of our comments, without Markdown escapes. */
export const titleOfComment = (body: string): { readonly severity: string; readonly title: string } => {
  const [severity = '', ...title] = (ownTitle.exec(body)?.[1] ?? '').split(' · ')
  return { severity, title: title.join(' · ').replace(/\\([\\`*_{}[\]~$])/g, '$1') || 'Finding' }
}

/** The beginning of a {@link closedBody}. */
const closedHead = /^~~\*\*[^\r\n]*\*\*~~\r?\n\r?\n(?:Fixed|Waived|Suppressed) in ([0-9a-f]{7,64})(?![0-9a-f])/

/** The head at which one of our comments was closed; undefined for an open one. */
export const closedAt = (body: string): string | undefined => closedHead.exec(body)?.[1]

const endings: Readonly<Record<Exclude<CommentState, 'open'>, string>> = { fixed: 'Fixed', waived: 'Waived', suppressed: 'Suppressed' }

/**
 * The text of a comment whose finding is fixed, waived or suppressed: the title struck through, and the commit. The rest is removed, so
 * that no button offers an obsolete edit; GitHub keeps the earlier text in the comment's history.
 *
 * @param reasons of a waiver or a suppression
 */
export const closedBody = (
  comment: PublishedComment,
  state: Exclude<CommentState, 'open'>,
  headSha: string,
  reasons: readonly string[] = [],
): string => {
  const title = ownTitle.exec(comment.body)?.[1] ?? 'Finding'
  const why = reasons.length === 0 ? '' : `: ${reasons.map(inlineText).join('; ')}`
  return [
    `~~**${title}**~~`,
    `${endings[state]} in ${headSha}${why}`,
    markerOf({
      fingerprint: comment.fingerprint,
      ruleId: comment.ruleId,
      ...(comment.construct !== undefined && { construct: comment.construct }),
      ...(comment.since !== undefined && { since: comment.since }),
      ...(comment.standsOn !== undefined && { path: comment.path }),
      state,
    }),
  ].join('\n\n')
}
