import { hideSecrets, type SecretSource } from '#facts/secrets/hide-secrets'
import type { GitHubClient } from '#github/client/client'
import { findsCredential } from '#model/findings/finds-credential'
import { holdsSecret } from '#model/findings/holds-secret'
import { namesLiteral } from '#model/findings/names-literal'
import type { Finding, Review } from '#model/review'
import type { LineEdit, Suggestion } from '#model/rule'
import type { CodeLines, FindingCode } from '#pages/parts/code-frame'
import { editHunks } from '#report/texts/edit-lines'

interface Repository {
  readonly owner: string
  readonly repo: string
}

/** Files read for one page, in one query. */
const mostFiles = 30
/** Lines above and below the finding, and at most. */
const around = 3
const mostLines = 40

interface Answer {
  readonly repository: Readonly<Record<string, { readonly text?: string | null; readonly isTruncated?: boolean } | null>> | null
}

const shown = ({ findings }: Review): readonly Finding[] => findings.filter(({ state, summaryOnly }) => state === 'new' && !summaryOnly)

type Side = Finding['side']

const expressionOf = ({ path }: Finding, side: Side, { base, head }: Review): string =>
  `${side === 'LEFT' ? base.commit : head.commit}:${path}`

/** An edit is of the head's file, also where the finding is on removed lines. */
const sidesOf = ({ side, suggestion }: Finding): readonly Side[] => (suggestion && side === 'LEFT' ? ['LEFT', 'RIGHT'] : [side])

const queryFor = (amount: number): string => {
  const numbers = Array.from({ length: amount }, (_, index) => index)
  return `query($owner: String!, $repo: String!, ${numbers.map((index) => `$e${index}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${numbers.map((index) => `f${index}: object(expression: $e${index}) { ... on Blob { text isTruncated } }`).join('\n    ')}
  }
}`
}

/** Pages are shown on shared screens, so they show no secret. */
const withoutSecrets = (lines: readonly string[], secrets: readonly Finding[]): readonly string[] =>
  lines.map((line, index) =>
    secrets.some(({ startLine, endLine }) => startLine <= index + 1 && index < endLine)
      ? '··· not shown: this line holds a secret ···'
      : line,
  )

const linesAround = (lines: readonly string[], { startLine, endLine }: Finding): CodeLines | undefined => {
  if (startLine > lines.length) return undefined
  const from = Math.max(1, startLine - around)
  const to = Math.min(lines.length, endLine + around, from + mostLines - 1)
  return { from, lines: lines.slice(from - 1, to), marked: { startLine, endLine } }
}

/**
 * The code and the edits of findings, by fingerprint, read from GitHub when a page is opened: no code is stored here. It takes one query;
 * what the query does not return is left out.
 */
export const readCode = async (
  client: GitHubClient,
  { owner, repo }: Repository,
  review: Review,
): Promise<ReadonlyMap<string, FindingCode>> => {
  const wanted = shown(review).flatMap((finding) =>
    sidesOf(finding).map((side) => ({ path: finding.path, expression: expressionOf(finding, side, review) })),
  )
  const expressions = [...new Set(wanted.map(({ expression }) => expression))].slice(0, mostFiles)
  if (expressions.length === 0) return new Map()
  const variables = Object.fromEntries(expressions.map((expression, index) => [`e${index}`, expression]))
  const { repository } = await client.graphql<Answer>(queryFor(expressions.length), { owner, repo, ...variables })
  const blobs = new Map(expressions.map((expression, index) => [expression, repository?.[`f${index}`]]))
  const findingsOf = (expression: string): readonly Finding[] =>
    review.findings.filter((each) => expressionOf(each, each.side, review) === expression)
  const sources = new Map(
    wanted.flatMap(({ path, expression }): [string, SecretSource][] => {
      const text = blobs.get(expression)?.text
      const here = findingsOf(expression)
      const literals = here.filter(({ ruleId }) => namesLiteral.has(ruleId))
      const credentials = here.filter(({ ruleId }) => findsCredential.has(ruleId))
      return typeof text === 'string' ? [[expression, { path, text, literals, credentials }]] : []
    }),
  )
  const mask = hideSecrets(sources.values())
  const linesOf = (finding: Finding, side: Side): readonly string[] | undefined => {
    const expression = expressionOf(finding, side, review)
    const source = sources.get(expression)
    if (!source || blobs.get(expression)?.isTruncated === true) return undefined
    const text = mask?.source(source) ?? source.text
    return withoutSecrets(text.replace(/\r\n?/g, '\n').split('\n'), findingsOf(expression).filter(holdsSecret))
  }
  const hiddenEdit = ({ at, replacement }: LineEdit): LineEdit => ({ at, replacement: mask?.text(replacement) ?? replacement })
  const hidden = (suggestion: Suggestion): Suggestion => ({
    ...hiddenEdit(suggestion),
    ...(suggestion.also && { also: suggestion.also.map(hiddenEdit) }),
  })
  return new Map(
    shown(review).map((finding): [string, FindingCode] => {
      const { side, suggestion } = finding
      const lines = linesOf(finding, side)
      const frame = lines && linesAround(lines, finding)
      const edited = suggestion && linesOf(finding, 'RIGHT')?.join('\n')
      return [
        finding.fingerprint,
        { ...(frame && { frame }), ...(suggestion && edited !== undefined && { edit: editHunks(hidden(suggestion), edited) }) },
      ]
    }),
  )
}
