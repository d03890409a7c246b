import type { SecretMask } from '#facts/secrets/hide-secrets'
import type { Review } from '#model/review'
import type { Rule } from '#model/rule'
import { reviewReport } from '#pages/reports/review-report'
import { explainRule } from '#report/texts/explain-rule'
import { toGithubActions } from '#report/formats/to-github-actions'
import { toGitlab } from '#report/formats/to-gitlab'
import { toJson } from '#report/formats/to-json'
import { toMarkdown } from '#report/formats/to-markdown'
import { toSarif } from '#report/formats/to-sarif'
import { toTerminal } from '#report/formats/to-terminal'
import type { ReviewFormat } from './formats.ts'
import { hideInReport } from './hide-in-report.ts'
import type { Terminal } from './terminal.ts'
import { withoutRepositoryText } from './without-repository-text.ts'
import { version } from '#engine/version'

/** What a format may need beside the review itself. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly rules: readonly Rule[]
  /** Hides secrets that remain in a report, for example in a file name; undefined if there are none. */
  readonly mask: SecretMask | undefined
  /** Texts for code frames, without the secrets in them. */
  readonly sources: (path: string, side: 'LEFT' | 'RIGHT') => string | undefined
  /** `--explain`: behind the findings, each of their rules in full. */
  readonly explain?: boolean
  /** Findings of the working tree have edits that `readiness fix` makes. */
  readonly isEdited?: boolean
}

/** What `readiness explain` says of each rule with a new finding, once, in the order of the findings. */
const explanations = (review: Review, { rules, terminal }: Surroundings): string => {
  const found = new Set(review.findings.filter(({ state }) => state === 'new').map(({ ruleId }) => ruleId))
  return [...found]
    .flatMap((id) => rules.find((rule) => rule.id === id) ?? [])
    .map((rule) => `\n${'─'.repeat(Math.min(terminal.width, 40))}\n${explainRule(rule, terminal)}`)
    .join('')
}

const editsReady = '\nSome findings have a ready edit: `readiness fix --dry-run` prints them, `readiness fix` makes them.\n'

/** A review in one of the formats of the command line. */
export const formatReview = (review: Review, format: ReviewFormat, surroundings: Surroundings): string => {
  const { mask, rules } = surroundings
  const hidden = (shown: ReviewFormat): string =>
    hideInReport(mask, formatted(review, shown, surroundings), isJson.has(shown), () => formatted(bare(review, rules), shown, surroundings))
  // Markup escapes characters that a secret may hold, so what goes into it is hidden before.
  return format === 'html' ? formatted(JSON.parse(hidden('json')) as Review, format, surroundings) : hidden(format)
}

const isJson: ReadonlySet<ReviewFormat> = new Set(['json', 'sarif', 'gitlab'])

/** The review without texts of the repository, so that only the product's own words remain. */
const bare = ({ units: _, ...review }: Review, rules: readonly Rule[]): Review => ({
  ...review,
  repository: '',
  base: { ...review.base, revision: '' },
  head: { ...review.head, revision: '' },
  findings: withoutRepositoryText(review.findings, rules),
  operationalDiff: review.operationalDiff.map((change) => ({ ...change, subject: '', path: '', note: '' })),
  coverage: { examined: [], skipped: [], notExamined: [], rulesNotRun: [] },
  checks: review.checks.map((check) => ({ ...check, evidence: [] })),
})

const formatted = (review: Review, format: ReviewFormat, surroundings: Surroundings): string => {
  const { terminal, rules, sources, explain = false, isEdited = false } = surroundings
  switch (format) {
    case 'terminal':
      return (
        toTerminal(review, { colour: terminal.colour, width: terminal.width, sources, edits: true }) +
        (isEdited ? editsReady : '') +
        (explain ? explanations(review, surroundings) : '')
      )
    case 'json':
      return toJson(review)
    case 'sarif':
      return toSarif(review, { version, rules })
    case 'markdown':
      return toMarkdown(review, { version })
    case 'github':
      return toGithubActions(review)
    case 'gitlab':
      return toGitlab(review)
    case 'html':
      return reviewReport(review, { version, sources })
  }
}
