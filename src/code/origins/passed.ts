import type { Call, Expr, Stmt } from '../model.ts'

/**
 * A step on the path to a place.
 * - `condition`: it held, or it did not; `otherwise` is the other branch, which leaves or replaces the checked value.
 * - `call`: it returned.
 * - `some`: steps that only some paths passed, such as those in a branch; `isEach`: one iteration of a loop, or a function passed to a
 *   call, which may run for each element or never.
 */
export type Step =
  | { readonly kind: 'condition'; readonly condition: Expr; readonly holds: boolean; readonly otherwise: readonly Stmt[] }
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'some'; readonly ways: readonly Stretch[]; readonly isEach: boolean }

/** The steps after `from`, up to and including `to`. */
export interface Stretch {
  readonly from: Passed
  readonly to: Passed
}

/** The last step on every path to a place, with the steps before it; null at the start of a path. */
export type Passed = PassedStep | null

export interface PassedStep {
  readonly step: Step
  readonly before: Passed
  readonly depth: number
}

export const pass = (before: Passed, step: Step): PassedStep => ({ step, before, depth: (before?.depth ?? 0) + 1 })

/** The steps that two paths share. Paths that have separated never share a later step. */
export const shared = (one: Passed, other: Passed): Passed => {
  let [a, b] = [one, other]
  while (a !== b)
    if ((a?.depth ?? 0) >= (b?.depth ?? 0)) a = a?.before ?? null
    else b = b?.before ?? null
  return a
}

/** Adds the steps that only some paths to a place passed. */
export const passSome = (before: Passed, all: readonly Stretch[], isEach: boolean): Passed => {
  const ways = all.filter(({ from, to }) => to !== from)
  return ways.length === 0 ? before : pass(before, { kind: 'some', ways, isEach })
}

/** Joins two paths; undefined is an unreachable one. */
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
