import type { IgnoredOutcome } from '#model/facts/work/concurrent'
import type { Transaction, TransactionWrapper, UncommittedWrite, WrappedWork } from '#model/facts/data/transaction'
import type { CodeFile } from '#code/code-file'
import type { Call, Located } from '#code/model'
import type { TransactionIndex } from '#models/indexes/transaction-index'
import { aroundRequests } from './around-requests.ts'
import { placeKey } from './begun.ts'
import { claimsRows } from './claims-rows.ts'
import { contentsOf, namesClient } from './contents.ts'
import { missingOptions } from './missing-option.ts'
import { identityOf, namedRegion, type NamedRegion } from './named-region.ts'
import { ignoredCommits } from './ignored-commits.ts'
import { pendingCommits } from './pending.ts'
import { promised } from './promised.ts'
import { readingOf, type Names } from './reading.ts'
import type { Region } from './region.ts'
import { Regions } from './regions.ts'
import { uncommittedWrites } from './uncommitted.ts'
import { transactionWrappers, wrappedWork } from './wrappers.ts'

/** The transactions of one file. */
export interface Transactions {
  readonly facts: readonly (Transaction | TransactionWrapper | WrappedWork | IgnoredOutcome | UncommittedWrite)[]
  readonly regions: readonly NamedRegion[]
  /** The transaction that a call runs in before its commit: the outermost one, which decides over the others. */
  readonly around: (call: Located) => NamedRegion | undefined
  /** The transaction before whose commit a call has its effect. One that takes part in the transaction has it with the commit. */
  readonly beforeCommit: (call: Located) => NamedRegion | undefined
  /** The later commit of the same function that writes the changes made before a call. None if the code uses the result of the call. */
  readonly pendingAt: (call: Located) => Call | undefined
}

/** A file that opens no transaction itself. Functions of other files may run its work in theirs. */
export const noTransactions = (file: CodeFile, index: TransactionIndex, names: Names): Transactions => ({
  facts: wrappedWork(readingOf(file, index, names), []),
  regions: [],
  around: () => undefined,
  beforeCommit: () => undefined,
  pendingAt: pendingIn(file, index),
})

/** Commits that calls of a file precede, found when first asked for. */
const pendingIn = (file: CodeFile, index: TransactionIndex): Transactions['pendingAt'] => {
  let known: ReadonlyMap<string, Call> | undefined
  return (place) => {
    if ((index.table.implicit ?? []).length === 0 || !file.text.includes('.commit(')) return undefined
    if (index.table.takesPart.some((word) => file.text.includes(word))) return undefined
    known ??= pendingCommits(file, index)
    return known.get(placeKey(place))
  }
}

/** Reads the transactions of one file. */
export const transactionsOf = (file: CodeFile, index: TransactionIndex, names: Names): Transactions => {
  const reading = readingOf(file, index, names)
  const regions = new Regions(file, index, reading.nesting).all()
  const ofWork = [...transactionWrappers(reading, regions), ...wrappedWork(reading, regions)]
  const byPlace = regions.toSorted((one, other) => one.body.start - other.body.start || other.body.end - one.body.end)
  const outermost = (call: Located): Region | undefined => byPlace.find((region) => region.holds(call))
  const doesTakePart = index.table.takesPart.some((word) => file.text.includes(word))
  let calls: ReadonlyMap<string, Call> | undefined
  const callAt = (place: Located): Call | undefined => {
    calls ??= new Map(file.index.calls.map(({ call }) => [placeKey(call), call]))
    return calls.get(placeKey(place))
  }
  const facts = regions.map((region): Transaction => {
    const { outer, calls: inside } = contentsOf(reading, region, (call) => outermost(call) === region)
    return {
      kind: 'transaction',
      at: file.spanOf(reading.rules.placesCallee ? region.callee : region.opener),
      ...identityOf(reading, region),
      client: region.client,
      ...(claimsRows(reading, region) && { claimsRows: true as const }),
      outer,
      calls: doesTakePart ? [] : inside,
      ...(doesTakePart && inside.length > 0 ? { around: inside.map((call) => call.function) } : {}),
    }
  })
  return {
    facts: [
      ...facts,
      ...regions.flatMap((region) => ignoredCommits(reading, region)),
      ...uncommittedWrites(reading),
      ...promised(reading),
      ...missingOptions(reading),
      ...aroundRequests(reading),
      ...ofWork,
    ],
    regions: regions.map((region) => namedRegion(reading, region)),
    around: (place) => {
      const region = outermost(place)
      return region && namedRegion(reading, region)
    },
    beforeCommit: (place) => {
      const region = doesTakePart ? undefined : outermost(place)
      const call = region && reading.rules.clientTakesPart ? callAt(place) : undefined
      return !region || (call && namesClient(reading, region, call)) ? undefined : namedRegion(reading, region)
    },
    pendingAt: pendingIn(file, index),
  }
}
