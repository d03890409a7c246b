import type { RowWork } from '#model/facts/data/row-work'
import type { Linked, System } from '#model/system'
import { rowWorkNames as known } from '#models/data/row-work-names'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'

/** A call for each row of a query that sends something to people or moves money. */
export interface WorkPerRow {
  readonly callee: string
  readonly movesMoney: boolean
}

const has = (text: string, words: ReadonlySet<string>): boolean => wordsOf(text).some((word) => words.has(word))

const movesMoney = ({ holder, member, address }: RowWork): boolean => {
  const isVerb = known.verbs.has(member)
  const words = address.split(/[^A-Za-z]+/)
  if (isVerb) return has(holder, known.payers) || words.some((word) => known.payers.has(word.toLowerCase()))
  return has(holder, known.payers) && known.moves.has(wordsOf(member)[0] ?? '')
}

const sends = ({ holder, member }: RowWork): boolean => has(holder, known.messengers) && !known.notSends.has(wordsOf(member)[0] ?? '')

/** What a function, or one that it calls, does for each row of a query, if a second run of it shows outside. */
export const workPerRow = (
  system: System,
  start: { readonly path: string; readonly name: string },
  handed = false,
): WorkPerRow | undefined => {
  const functions = functionsFrom(system, [start], { steps: 2, handed })
  const works = system.facts('row-work').filter((work: Linked<RowWork>) => standsIn(work, functions))
  const money = works.find(movesMoney)
  const found = money ?? works.find(sends)
  return found && { callee: found.callee, movesMoney: money !== undefined }
}
