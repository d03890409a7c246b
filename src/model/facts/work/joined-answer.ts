import type { FactBase } from '../process/shared.ts'

/** A function builds an answer from several sources: an object whose fields come from different calls. */
export interface JoinedAnswer extends FactBase<'joined-answer'> {
  readonly parts: readonly AnswerPart[]
  /** Other fields are more than constants and the results of these calls. */
  readonly hasMore: boolean
}

/** A call whose result is used for nothing but a field of the answer. */
export interface AnswerPart {
  readonly line: number
  /** The callee as written, shortened. */
  readonly callee: string
  /** Its last name. */
  readonly name: string
  /** The field. */
  readonly field: string
  /** A failure is handled in the function, which goes on without the value. */
  readonly isHandled: boolean
}
