import { meet, type Passed } from '../origins/passed.ts'

/** A statement that `break` or `continue` may target. */
interface Target {
  readonly label: string | undefined
  readonly takes: 'loop' | 'switch' | 'label'
  broken: Passed | undefined
  continued: Passed | undefined
}

/** Connects `break` and `continue` with the statements that they end. */
export class Jumps {
  #targets: Target[] = []

  /** Returns the paths out of a statement: through its body, and by `break`. A `continue` ends one iteration of its body. */
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

  /** Hides the surrounding jump targets from a nested function. Returns the function that restores them. */
  apart(): () => void {
    const outer = this.#targets
    this.#targets = []
    return () => {
      this.#targets = outer
    }
  }
}
