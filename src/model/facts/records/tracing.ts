import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** Distributed tracing is set up, or a part of it. */
export interface Tracing extends FactBase<'tracing'> {
  /** What sets it up, as written: `NodeSDK`, `registerInstrumentations`, or a package that does so when it is loaded. */
  readonly by: string
  /**
   * Clients (`ExternalCall.library`) whose calls get a span and propagate its context. `everything` also if a package detects the clients
   * automatically; `unknown` if the text does not decide it.
   */
  readonly instruments: 'everything' | 'unknown' | readonly { readonly clients: readonly string[]; readonly at: Span }[]
  /** Incoming requests get a span as well. */
  readonly incoming?: true
  /** Clients with a known instrumentation, and its name: no other clients are judged. */
  readonly offers: Readonly<Record<string, string>>
  /** Packages that trace on their own, however they are loaded. */
  readonly exemptWith: readonly string[]
}

/** Code that is taken out of every trace on purpose: what it calls gets no span and no trace context. */
export interface UntracedWork extends FactBase<'untraced-work'> {
  /** What takes it out, as written: `suppressTracing`. */
  readonly by: string
}

/** A setting of the share of requests that are traced. */
export interface TraceShare extends FactBase<'trace-share'> {
  readonly by: string
  readonly isNothing: boolean
  /** The clients whose calls the setting is about; all requests if absent. */
  readonly clients?: readonly string[]
}
