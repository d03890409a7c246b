/** Something that a reader would stumble over. */
export interface Problem {
  /** Relative to the project's root; for a rule's texts the rule's id. */
  readonly where: string
  /** 1-based. */
  readonly line?: number
  readonly message: string
}
