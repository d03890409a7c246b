import type { Gap, Rule } from '#model/rule'
import { fingerprint } from './fingerprint.ts'

/** A gap with its path at the merge base. */
export interface Located {
  readonly gap: Pick<Gap, 'subject' | 'formerSubject' | 'within'>
  readonly basePath: string
}

/** The fingerprint of a gap, and the one that an earlier version gave it if its subject has changed since. */
export interface Identity {
  readonly fingerprint: string
  readonly formerly?: readonly string[]
}

/** Counts gaps by their current subject and by their earlier one. Both number identical gaps in order. */
export class Occurrences {
  readonly #now = new Map<string, number>()
  readonly #then = new Map<string, number>()

  /** Counts a gap. Returns its position among identical gaps, from 0, by the current and by the earlier subject. */
  next({ gap: { subject, formerSubject, within }, basePath }: Located): { readonly now: number; readonly then: number } {
    return {
      now: count(this.#now, [basePath, subject, within]),
      then: count(this.#then, [basePath, formerSubject ?? subject, within]),
    }
  }
}

const count = (counts: Map<string, number>, of: readonly string[]): number => {
  const key = JSON.stringify(of)
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

/** Computes the identities of gaps. Identical gaps in one file are distinguished by their order, continuing from `counts`. */
export const identitiesOf = <Each extends Located>(
  { id }: Pick<Rule, 'id'>,
  located: readonly Each[],
  counts = new Occurrences(),
): Map<Each, Identity> =>
  new Map(
    located.map((one) => {
      const { gap, basePath } = one
      const { now, then } = counts.next(one)
      const former = gap.formerSubject
      return [
        one,
        {
          fingerprint: fingerprint(id, basePath, gap.subject, gap.within, now),
          ...(former !== undefined && { formerly: [fingerprint(id, basePath, former, gap.within, then)] }),
        },
      ]
    }),
  )

/**
 * Identities without the earlier fingerprints that are those of another finding now: one waiver, one line of a baseline or one comment must
 * not be about two.
 *
 * @param others fingerprints of further findings of the same rule
 */
export const apart = <Each>(identities: ReadonlyMap<Each, Identity>, others: Iterable<string> = []): Map<Each, Identity> => {
  const own = new Set([...others, ...[...identities.values()].map(({ fingerprint }) => fingerprint)])
  return new Map(
    [...identities].map(([each, { fingerprint, formerly = [] }]) => {
      const left = formerly.filter((former) => !own.has(former))
      return [each, { fingerprint, ...(left.length > 0 && { formerly: left }) }]
    }),
  )
}
