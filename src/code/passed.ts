import type { Call, Expr, Stmt } from './model.ts'

/**
 * What code gets past on its way to a place.
 * - `condition`: it held, or did not; `otherwise` is what runs in the other case, and leaves, or gives what is asked another value.
 * - `call`: it came back.
 * - `some`: what only some ways got past, such as those through a branch; `isEach`: one round of a loop, or a function that is handed to a
 *   call, which may run for each element or not at all.
 */
export type Step =
  | { readonly kind: 'condition'; readonly condition: Expr; readonly holds: boolean; readonly otherwise: readonly Stmt[] }
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'some'; readonly ways: readonly Stretch[]; readonly isEach: boolean }

/** The steps behind `from`, up to `to`. */
export interface Stretch {
  readonly from: Passed
  readonly to: Passed
}

/** The last step on every way to a place, and those before it; null where a way has just begun. */
export type Passed = PassedStep | null

export interface PassedStep {
  readonly step: Step
  readonly before: Passed
  readonly depth: number
}

export const pass = (before: Passed, step: Step): PassedStep => ({ step, before, depth: (before?.depth ?? 0) + 1 })

/** The steps that two ways share: ways that part never meet in one step again. */
export const shared = (one: Passed, other: Passed): Passed => {
  let [a, b] = [one, other]
  while (a !== b)
    if ((a?.depth ?? 0) >= (b?.depth ?? 0)) a = a?.before ?? null
    else b = b?.before ?? null
  return a
}

/** Steps that only some ways to a place got past. */
export const passSome = (before: Passed, all: readonly Stretch[], isEach: boolean): Passed => {
  const ways = all.filter(({ from, to }) => to !== from)
  return ways.length === 0 ? before : pass(before, { kind: 'some', ways, isEach })
}

/** Where two ways meet; undefined is a way that nobody takes. */
export const meet = (one: Passed | undefined, other: Passed | undefined): Passed | undefined => {
  if (one === undefined || one === other) return other
  if (other === undefined) return one
  const from = shared(one, other)
  return passSome(
    from,
    [one, other].map((to) => ({ from, to })),
    false,
  )
}
