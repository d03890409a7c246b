import type { KeyQuestion, SettingUse } from '#model/facts/process/config-read'
import type { Place } from '#model/source-file'
import type { Change, Linked, Reach, System } from '#model/system'
import { ownName } from '../protections/guarded.ts'

/** A function that refused to start without a setting, and that nothing calls any more. */
export interface UncalledCheck {
  readonly check: Linked<KeyQuestion> | Linked<SettingUse>
  /** The settings that the service still uses. */
  readonly names: readonly string[]
  /** Where the base called it. */
  readonly calledAt: Place
}

const isAtStart = (reach: ReadonlySet<Reach>): boolean => reach.has('startup') || reach.has('module-load')

const refusedBy = (fact: Linked<KeyQuestion> | Linked<SettingUse>): readonly string[] =>
  fact.kind === 'key-question' ? (fact.refuses ?? []) : fact.refuses === true || fact.absence === 'demanded' ? [fact.name] : []

const checksOf = (system: System): readonly (Linked<KeyQuestion> | Linked<SettingUse>)[] =>
  [...system.facts('key-question'), ...system.facts('setting-use')].filter(
    (fact) => fact.inService && fact.within !== '' && refusedBy(fact).length > 0,
  )

/** The functions that checked settings when the service started, are still there, and are called by nothing. */
export function* uncalledChecks(system: System, change: Change): Iterable<UncalledCheck> {
  const now = checksOf(system)
  const started = new Set(now.filter(({ reach }) => reach.size > 0).flatMap((fact) => refusedBy(fact)))
  const reported = new Set<string>()
  for (const check of checksOf(change.base)) {
    if (!isAtStart(check.reach) || reported.has(`${check.at.path} ${check.within}`)) continue
    const left = now.filter(({ at, within }) => at.path === check.at.path && within === check.within)
    if (left.length === 0 || left.some(({ reach }) => reach.size > 0)) continue
    const names = refusedBy(check).filter((name) => !started.has(name) && isUsed(system, name, check))
    const calledAt = names.length > 0 ? removedCall(change, ownName(check.within)) : undefined
    if (!calledAt) continue
    reported.add(`${check.at.path} ${check.within}`)
    yield { check, names, calledAt }
  }
}

/** Whether the service still reads a setting outside of the check, and does nothing about its absence. */
const isUsed = (system: System, name: string, { at, within }: UncalledCheck['check']): boolean =>
  system.facts('setting-use').some(
    (use) =>
      use.inService &&
      use.within !== within &&
      // In the file of the check, the question that makes it handled is that of the check.
      (use.absence === 'plain' || use.goesOn === true || (use.absence === 'handled' && use.at.path === at.path)) &&
      (use.name === name || use.keptAs?.includes(name) === true),
  )

/** The line of the base that the change removes and that calls a function of this name. */
const removedCall = (change: Change, name: string): Place | undefined => {
  for (const path of change.base.files.keys())
    for (const { oldStart, lines } of change.file(path)?.hunks ?? []) {
      let line = oldStart
      for (const text of lines) {
        if (text.startsWith('-') && text.includes(`${name}(`)) return { path, startLine: line, endLine: line }
        if (!text.startsWith('+')) line += 1
      }
    }
  return undefined
}
