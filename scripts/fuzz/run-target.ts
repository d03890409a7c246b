import fc from 'fast-check'
import type { Target } from './targets.ts'

export interface Outcome {
  readonly name: string
  readonly inputs: number
  readonly seconds: number
  /** What did not hold, and the smallest input that was found for it. */
  readonly failure?: { readonly what: string; readonly input: string }
}

/** Gives a target so many inputs, or stops at the first that it fails on and makes that one smaller. The same seed gives the same inputs. */
export const runTarget = ({ name, property }: Target, inputs: number, seed: number): Outcome => {
  const before = process.cpuUsage()
  const { numRuns, failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: inputs })
  const { user, system } = process.cpuUsage(before)
  const what = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)
  return {
    name,
    inputs: numRuns,
    seconds: (user + system) / 1e6,
    ...(failed && { failure: { what, input: JSON.stringify(counterexample) } }),
  }
}
