import type { Language } from '#model/source-file'

/** What the languages do differently in schedules. */
export interface ScheduleRules {
  /** The fact of a decorated function lies in the function, and not around it. */
  readonly isInside: boolean
  /** Calls without arguments that take a lock of this process only: `mutex.Lock()`. */
  readonly processLocks: ReadonlySet<string>
}

const typescript: ScheduleRules = { isInside: true, processLocks: new Set() }

const rules: Readonly<Partial<Record<Language, ScheduleRules>>> = {
  python: { isInside: false, processLocks: new Set() },
  go: { isInside: true, processLocks: new Set(['Lock', 'Unlock', 'RLock', 'RUnlock', 'TryLock']) },
}

/** The rules of a language; those of TypeScript also hold for JavaScript, its variants and Java. */
export const scheduleRules = (language: Language): ScheduleRules => rules[language] ?? typescript
