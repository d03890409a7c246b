import type { Language } from '#model/source-file'

/** Differences between languages in schedules. */
export interface ScheduleRules {
  /** The fact of a decorated function is located in that function, not in the enclosing one. */
  readonly isInside: boolean
  /** Calls without arguments that take a lock of this process only: `mutex.Lock()`. */
  readonly processLocks: ReadonlySet<string>
}

const typescript: ScheduleRules = { isInside: true, processLocks: new Set() }

const rules: Readonly<Partial<Record<Language, ScheduleRules>>> = {
  python: { isInside: false, processLocks: new Set() },
  go: { isInside: true, processLocks: new Set(['Lock', 'Unlock', 'RLock', 'RUnlock', 'TryLock']) },
}

/** Returns the rules of a language. Those of TypeScript also apply to JavaScript, its variants and Java. */
export const scheduleRules = (language: Language): ScheduleRules => rules[language] ?? typescript
