import { hideSecrets, type SecretSource } from '#facts/secrets/hide-secrets'
import type { GitHubClient } from '#github/client'
import { findsCredential } from '#model/finds-credential'
import { holdsSecret } from '#model/holds-secret'
import { namesLiteral } from '#model/names-literal'
import type { Finding, Review } from '#model/review'
import type { CodeLines } from '#pages/code-frame'

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

const expressionOf = (finding: Finding, review: Review): string =>
  `${finding.side === 'LEFT' ? review.base.commit : review.head.commit}:${finding.path}`

const queryFor = (amount: number): string => {
  const numbers = Array.from({ length: amount }, (_, index) => index)
  return `query($owner: String!, $repo: String!, ${numbers.map((index) => `$e${index}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${numbers.map((index) => `f${index}: object(expression: $e${index}) { ... on Blob { text isTruncated } }`).join('\n    ')}
  }
}`
}

/** A page is looked at over shoulders and put on screens: it shows no secret. */
const withoutSecrets = (lines: readonly string[], secrets: readonly Finding[]): readonly string[] =>
  lines.map((line, index) =>
    secrets.some(({ startLine, endLine }) => startLine <= index + 1 && index < endLine)
      ? '··· not shown: this line holds a secret ···'
      : line,
  )

const linesAround = (text: string, { startLine, endLine }: Finding, secrets: readonly Finding[]): CodeLines | undefined => {
  const lines = withoutSecrets(text.replace(/\r\n?/g, '\n').split('\n'), secrets)
  if (startLine > lines.length) return undefined
  const from = Math.max(1, startLine - around)
  const to = Math.min(lines.length, endLine + around, from + mostLines - 1)
  return { from, lines: lines.slice(from - 1, to), marked: { startLine, endLine } }
}

/**
 * The lines that findings speak of, by fingerprint, read from GitHub when somebody looks: no code is kept here. One query; what it does
 * not give is left out.
 */
export const readCode = async (
  client: GitHubClient,
  { owner, repo }: Repository,
  review: Review,
): Promise<ReadonlyMap<string, CodeLines>> => {
  const expressions = [...new Set(shown(review).map((finding) => expressionOf(finding, review)))].slice(0, mostFiles)
  if (expressions.length === 0) return new Map()
  const variables = Object.fromEntries(expressions.map((expression, index) => [`e${index}`, expression]))
  const { repository } = await client.graphql<Answer>(queryFor(expressions.length), { owner, repo, ...variables })
  const texts = new Map(expressions.map((expression, index) => [expression, repository?.[`f${index}`]]))
  const sources = new Map(
    shown(review).flatMap((finding): [string, SecretSource][] => {
      const expression = expressionOf(finding, review)
      const text = texts.get(expression)?.text
      const here = review.findings.filter((each) => expressionOf(each, review) === expression)
      const literals = here.filter(({ ruleId }) => namesLiteral.has(ruleId))
      const credentials = here.filter(({ ruleId }) => findsCredential.has(ruleId))
      return typeof text === 'string' ? [[expression, { path: finding.path, text, literals, credentials }]] : []
    }),
  )
  const mask = hideSecrets(sources.values())
  const found = new Map<string, CodeLines>()
  for (const finding of shown(review)) {
    const expression = expressionOf(finding, review)
    const blob = texts.get(expression)
    const secrets = review.findings.filter((each) => holdsSecret(each) && expressionOf(each, review) === expression)
    const source = sources.get(expression)
    const lines = source && blob?.isTruncated !== true ? linesAround(mask?.source(source) ?? source.text, finding, secrets) : undefined
    if (lines) found.set(finding.fingerprint, lines)
  }
  return found
}
