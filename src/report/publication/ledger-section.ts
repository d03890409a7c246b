import type { LedgerEntry, LedgerState, PastVerdict } from '#model/publishing/push-ledger'
import type { Review } from '#model/review'

import type { Section } from '../texts/fit.ts'
import { inlineCode, inlineText, linkTarget, tableCell } from '../texts/markdown-safe.ts'
import { verdictTitles } from '../formats/outline.ts'

/** News first. */
const order: readonly LedgerState[] = ['new', 'moved', 'fixed', 'waived', 'suppressed', 'unknown', 'open']

const words: Readonly<Record<LedgerState, string>> = {
  new: 'new',
  moved: 'moved',
  fixed: 'fixed',
  waived: 'waived',
  suppressed: 'suppressed',
  unknown: 'unknown',
  open: 'still open',
}

const shortSha = (sha: string): string => inlineCode(sha.slice(0, 7))

const rowOf = ({ state, severity, title, path, line, since, url, fingerprint }: LedgerEntry): string => {
  const place = inlineCode(line === undefined || state === 'fixed' || state === 'unknown' ? path : `${path}:${line}`)
  const cells = [
    words[state],
    inlineText(severity === undefined ? title : `${severity} ${title}`),
    url === undefined ? place : `[${place}](${linkTarget(url)})`,
    since === undefined || since === '' ? '' : shortSha(since),
    inlineCode(fingerprint),
  ]
  return `| ${cells.map(tableCell).join(' | ')} |\n`
}

const countsOf = (entries: readonly LedgerEntry[], earlier: number): string =>
  [
    ...order.flatMap((state) => {
      const amount = entries.filter((entry) => entry.state === state).length
      return amount === 0 ? [] : [`${amount} ${words[state]}`]
    }),
    ...(earlier === 0 ? [] : [`${earlier} fixed by earlier pushes`]),
  ].join(', ')

const title = '### Since the last push\n\n'

const pathOfVerdicts = (verdicts: readonly PastVerdict[], review: Review): string =>
  `Verdicts: ${[...verdicts, { headSha: review.head.commit, verdict: review.verdict }]
    .map(({ headSha, verdict }) => `${verdictTitles[verdict]} at ${shortSha(headSha)}`)
    .join(' → ')}\n`

/** The state of the findings of earlier pushes, each with where and at which commit it was first reported. Empty on the first push. */
export const ledgerSections = (review: Review, ledger: readonly LedgerEntry[], verdicts: readonly PastVerdict[]): Section[] => {
  const head = review.head.commit
  const isOld = ({ state, at }: LedgerEntry): boolean => state === 'fixed' && at !== head
  const shown = ledger.filter((entry) => !isOld(entry))
  const hasPast = verdicts.length > 0
  if (!hasPast && ledger.every(({ state, since }) => state === 'new' || since === head)) return []
  return [
    { name: 'verdicts', open: title, rows: hasPast ? [pathOfVerdicts(verdicts, review)] : [], close: '\n' },
    {
      name: 'earlier findings',
      open: `${hasPast ? '' : title}${countsOf(shown, ledger.length - shown.length)}.\n\n| | finding | where | first reported at | id |\n| --- | --- | --- | --- | --- |\n`,
      rows: order.flatMap((state) => shown.filter((entry) => entry.state === state).map(rowOf)),
      close: '\n',
    },
  ]
}
