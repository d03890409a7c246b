import type { ValueShape } from '#model/fact'
import type { Retry } from '#model/facts/calls/retry'
import type { Expr } from '#code/model'
import type { RetryForm, RetrySetting } from '#models/forms/retry'
import type { Mark, Marks } from './marks.ts'

/** More attempts than this are no limit. */
const practicallyEndless = 1e7

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** Constants of platforms that stand for a number without an end. */
const endlessNames: ReadonlySet<string> = new Set(['MAX_VALUE', 'MAX_SAFE_INTEGER', 'POSITIVE_INFINITY', 'MaxInt', 'MaxInt64', 'MaxUint64'])

const isEndless = (value: ValueShape | undefined): boolean =>
  (value?.type === 'literal' && typeof value.value === 'number' && value.value >= practicallyEndless) ||
  (value?.type === 'expression' && value.name !== undefined && endlessNames.has(lastPart(value.name)))

const isOff = (off: RetrySetting['off'], { value, expr }: Mark): boolean =>
  branches(expr).some((branch) => off?.includes(null) && branch.kind === 'literal' && branch.value === null) ||
  isEndless(value) ||
  (value?.type === 'literal' && typeof value.value !== 'boolean' && (off?.includes(value.value) ?? false)) ||
  (value?.type === 'expression' && value.name !== undefined && (off?.includes(lastPart(value.name)) ?? false))

/** `None if DEBUG else 3`: both values count. */
const branches = (expr: Expr | undefined): readonly Expr[] =>
  expr?.kind === 'conditional' ? [...branches(expr.then), ...branches(expr.otherwise)] : expr ? [expr] : []

/** A setting as the code leaves it; `mark` is where it is written. */
export interface SettingState {
  readonly state: 'set' | 'off' | 'unknown'
  readonly mark: Mark | undefined
}

/** A truth value switches a setting: `forever: false` does not. */
const isOn = ({ value }: Mark): boolean => !(value?.type === 'literal' && value.value === false)

/** What the code makes of a setting. Undefined if it says nothing, so that the default holds. */
const written = ({ names = [], positions = [], off, offNames = [] }: RetrySetting, { all }: Marks): SettingState | undefined => {
  const keys = new Set([...names, ...positions.map(String)])
  const marks = all.filter(({ name }) => keys.has(name))
  const taken = marks.find((mark) => isOff(off, mark))
  if (taken) return { state: 'off', mark: taken }
  const [set] = marks
  if (set) return { state: 'set', mark: set }
  const switched = all.find((mark) => offNames.includes(mark.name) && isOn(mark))
  return switched && { state: 'off', mark: switched }
}

/** The pause between two attempts. */
export const pauseIn = ({ pause }: RetryForm, marks: Marks): Pick<Retry, 'pause'> & { readonly mark: Mark | undefined } => {
  const found = written(pause, marks)
  const state = found?.state ?? (pause.default === 'off' && marks.isOpen ? 'unknown' : pause.default)
  return { pause: state === 'set' ? 'some' : state === 'off' ? 'none' : 'unknown', mark: found?.mark }
}

/** What ends the retries. */
export const limitIn = (
  { limit, time, mustKnowLimit, isChosenHere }: RetryForm,
  marks: Marks,
): Pick<Retry, 'limit' | 'endlessByDefault'> & { readonly mark: Mark | undefined } => {
  const byTime = time && written(time, marks)
  if (byTime?.state === 'set') return { limit: 'bounded', endlessByDefault: false, mark: byTime.mark }
  const offNames = limit.offNames?.length ? written({ offNames: limit.offNames, default: 'unknown' }, marks) : undefined
  const byNumber = written(limit, marks)
  // A flag that takes the limit away counts more than a number beside it, unless a strategy sets one.
  const found = offNames && byNumber?.state === 'set' && isTrue(offNames.mark) ? offNames : byNumber
  if (found?.state === 'off') return { limit: 'none', endlessByDefault: false, mark: found.mark }
  if (found) {
    const isKnown = found.mark?.value?.type === 'literal' || found.mark?.expr?.kind === 'conditional'
    return { limit: mustKnowLimit && !isKnown ? 'unknown' : 'bounded', endlessByDefault: false, mark: found.mark }
  }
  if (limit.default === 'set') return { limit: 'bounded', endlessByDefault: false, mark: undefined }
  if (limit.default === 'unknown' || marks.isOpen) return { limit: 'unknown', endlessByDefault: false, mark: undefined }
  return { limit: 'none', endlessByDefault: !isChosenHere, mark: undefined }
}

const isTrue = (mark: Mark | undefined): boolean => mark?.value?.type === 'literal' && mark.value.value === true
