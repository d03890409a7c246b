import { rule, type Gap } from '#model/rule'
import type { System } from '#model/system'
import { isWriteKnown } from '#change/data/kept-transactions'
import { judgeLost, type Lost } from '#change/lost-safeguards'
import { shrunkTransactions, type WriteLeftOut } from '#change/data/shrunk-transactions'

/** The guard of a route is a function, an annotation or a decorator. */
const calledIn = ({ by, endpoint }: Lost): string =>
  endpoint !== undefined && /^[\w$.]+$/.test(by) ? `the \`${by}()\` middleware` : `\`${by}\``

/** A call begins it, which may hold no write at all. An annotation or a callback stands around what it is for. */
const mayBeEmpty = (base: System, lost: Lost): boolean =>
  lost.endpoint === undefined && base.files.get(lost.at.path)?.language === 'go' && !isWriteKnown(base, lost)

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'A failure, crash or deploy between the statements can leave a half-done change in the database that must be repaired by hand. The next attempt starts from that state.',
  fix: 'Keep the statements in one transaction, or make each of them idempotent and valid without the others.',
  blindSpots:
    'A transaction that a framework opens elsewhere is not detected. A transaction of Go code in which no write is known is a preview.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    yield* judgeLost(
      system,
      change,
      ['partial-write'],
      (lost) => ({
        ...(change && (mayBeEmpty(change.base, lost) || lost.within === '') && { stage: 'preview' as const }),
        message: `This change removes ${calledIn(lost)}, which kept the writes of ${lost.protects} in one transaction. If one write fails, the earlier ones stay in the database.`,
        fix: `Restore ${calledIn(lost)}, or make each write idempotent and valid without the others.`,
      }),
      // An atomic write can still happen twice.
      () => [],
    )
    if (change) for (const write of shrunkTransactions(system, change)) yield { kind: 'gap', ...textsOfMoved(write) }
  },
})

const textsOfMoved = ({ at, within, subject, write, opener }: WriteLeftOut): Omit<Gap, 'kind'> => ({
  at,
  within,
  subject,
  isWritten: true,
  // Whether the write had to be saved together with the others, the code does not always show.
  stage: 'preview',
  title: 'Write moved out of a transaction',
  message: `This change moves ${write} out of the transaction (\`${opener}\`) that the other writes of this function still share. If the process stops in between, one is saved without the other.`,
  fix: 'Move the write back into the transaction, or make sure that a later run completes what is missing.',
})
