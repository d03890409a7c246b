import { meet, type Passed } from './passed.ts'

/** A statement that `break` or `continue` may leave. */
interface Target {
  readonly label: string | undefined
  readonly takes: 'loop' | 'switch' | 'label'
  broken: Passed | undefined
  continued: Passed | undefined
}

/** Follows `break` and `continue` to the statements that they end. */
export class Jumps {
  #targets: Target[] = []

  /** Where a statement ends: through its body, and by `break`. A `continue` ends one round of its body. */
  around(
    { label, takes }: Pick<Target, 'label' | 'takes'>,
    body: () => Passed | undefined,
  ): { readonly end: Passed | undefined; readonly broken: Passed | undefined } {
    const target: Target = { label, takes, broken: undefined, continued: undefined }
    this.#targets.push(target)
    const end = meet(body(), target.continued)
    this.#targets.pop()
    return takes === 'loop' ? { end, broken: target.broken } : { end: meet(end, target.broken), broken: undefined }
  }

  leave(kind: 'break' | 'continue', label: string | undefined, way: Passed): void {
    const target = this.#targets.findLast((each) =>
      label === undefined ? each.takes === 'loop' || (kind === 'break' && each.takes === 'switch') : each.label === label,
    )
    if (!target) return
    if (kind === 'break') target.broken = meet(target.broken, way)
    else target.continued = meet(target.continued, way)
  }

  /** A function inside has no part in the jumps around it. Returns what ends it. */
  apart(): () => void {
    const outer = this.#targets
    this.#targets = []
    return () => {
      this.#targets = outer
    }
  }
}
