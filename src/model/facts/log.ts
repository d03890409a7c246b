import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** A logger that the repository makes: `export const logger = pino({ redact: […] })`. */
export interface Logger extends FactBase<'logger'> {
  readonly library: string
  readonly name: string
  /** It writes fields; `by-layout`: where its layout, which another file holds, does. */
  readonly structured: boolean | 'by-layout'
  /** Takes names out of what it writes. */
  readonly redacts: boolean
  /**
   * Keys under which alone it writes an error object whole; undefined where it writes errors anywhere, or where its options are made elsewhere.
   */
  readonly errorKeys: readonly string[] | undefined
}

/** How the lines of all loggers are written, where a file of settings says so. */
export interface LogLayout extends FactBase<'log-layout'> {
  readonly by: string
  /** Each line is an object with fields, and no text. */
  readonly structured: boolean
}

/** What goes into a log under a name that says what it is. */
export interface LoggedValue {
  /** The expression as written, shortened. */
  readonly name: string
  readonly what: 'password' | 'secret' | 'personal' | 'headers' | 'payload' | 'environment'
  readonly at: Span
}

/** An error object that the logger will not write. */
export interface LostError {
  readonly name: string
  /**
   * Behind the message, where the logger takes only format arguments; or under a key that it does not know; or behind a message that has no
   * placeholder for it, so that the whole line cannot be formatted.
   */
  readonly how: 'behind-message' | 'under-key' | 'without-placeholder'
  readonly key?: string
  readonly at: Span
}

export interface LogCall extends FactBase<'log-call'> {
  /** The library, where this file tells it. */
  readonly library: string
  /** The logger, where it is one of this repository. */
  readonly logger?: Ref
  readonly level: string
  readonly callee: string
  readonly values: readonly LoggedValue[]
  readonly lostErrors: readonly LostError[]
  /** Things of classes that go in whole, by the names that the class may have: what it writes of itself is told where the class is. */
  readonly objects?: readonly { readonly name: string; readonly classNames: readonly string[]; readonly at: Span }[]
  /** What the logger is, once linking has found where it is made. */
  readonly made?: Pick<Logger, 'library' | 'redacts' | 'errorKeys'>
}
