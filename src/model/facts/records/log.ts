import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/** A logger that the repository creates: `export const logger = pino({ redact: […] })`. */
export interface Logger extends FactBase<'logger'> {
  readonly library: string
  readonly name: string
  /** Writes fields; `by-layout`: if its layout, in another file, does. */
  readonly structured: boolean | 'by-layout'
  /** Its options make lines of text, although the library can write fields. */
  readonly writesText?: true
  /** Redacts names from its output. */
  readonly redacts: boolean
  /** The paths that it redacts (`password`, `req.headers.authorization`, `*.token`); undefined if the code does not list them all. */
  readonly redactedPaths?: readonly string[]
  /** Where its options say that it redacts. */
  readonly redactsAt?: Span
  /**
   * The only keys under which it writes an error object in full; undefined if it writes errors anywhere, or if its options are built
   * elsewhere.
   */
  readonly errorKeys: readonly string[] | undefined
}

/** The format of all log lines, as set in a settings file. */
export interface LogLayout extends FactBase<'log-layout'> {
  readonly by: string
  /** Each line is an object with fields instead of text. */
  readonly structured: boolean
}

/** A value that is logged, with a name that reveals its kind. */
export interface LoggedValue {
  /** The expression as written, shortened. */
  readonly name: string
  readonly what: 'password' | 'secret' | 'identity' | 'personal' | 'person' | 'headers' | 'cookies' | 'payload' | 'environment'
  /** The field that holds it in the line: `body`, `user.email`; undefined in the text of the message. */
  readonly key?: string
  /** A check of this value failed, and its handler logs it. */
  readonly refused?: true
  readonly at: Span
}

/** An error object that the logger will not write. */
export interface LostError {
  readonly name: string
  /**
   * After the message, where the logger accepts only format arguments; under a key that the logger does not serialize; after a message
   * without a placeholder for it, so that formatting the whole line fails; as JSON, which contains neither the message nor the stack
   * trace; or only by its text, without type and stack trace.
   */
  readonly how: 'behind-message' | 'under-key' | 'without-placeholder' | 'as-json' | 'text-only'
  readonly key?: string
  readonly at: Span
}

/** An error that code handles, of which its log lines say nothing. */
export interface MissingError {
  /** Undefined where the handler gives it no name. */
  readonly name?: string
  /** Where it is caught, or compared with nothing. */
  readonly at: Span
  /** The handler passes the error on as it is; the line has neither it nor this parameter, which the failed work was given. */
  readonly lacks?: string
}

/** An object that is logged with its fields, whose class another file declares. */
export interface LoggedInstance {
  readonly name: string
  /** The class, or the function whose result is one. */
  readonly of: readonly Ref[]
  /** Where its class is declared: its name in a file. */
  readonly declared?: readonly { readonly path: string; readonly name: string }[]
  readonly prints: 'fields' | 'json'
  readonly key?: string
  readonly at: Span
}

export interface LogCall extends FactBase<'log-call'> {
  /** The library, if this file shows it. */
  readonly library: string
  /** The logger, if it is defined in this repository. */
  readonly logger?: Ref
  readonly level: string
  readonly callee: string
  readonly values: readonly LoggedValue[]
  readonly lostErrors: readonly LostError[]
  /** How many values are only in the text of the line, although the logger takes fields. */
  readonly valuesInText?: number
  /** A condition around it holds only in an environment that is not production. */
  readonly forDevelopment?: true
  /** It shows values only where a switch for developers is on: `if (config.debug)`. */
  readonly isSwitched?: true
  /** The line reports a failure whose error is in hand, and has nothing of it. */
  readonly missingError?: MissingError
  /** The argument with which the logger writes the error that is being handled: `exc_info=True`. */
  readonly currentError?: string
  /** Objects that are logged whole, by their possible class names: the class decides which of their fields are written. */
  readonly objects?: readonly { readonly name: string; readonly classNames: readonly string[]; readonly at: Span }[]
  /** Objects whose fields are printed, of a class of another file; linking finds that. */
  readonly instances?: readonly LoggedInstance[]
  /** The logger's properties, set once linking has found where it is created. */
  readonly made?: Pick<Logger, 'library' | 'redacts' | 'redactedPaths' | 'errorKeys'>
}
