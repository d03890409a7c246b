import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** What a container image starts, as its Dockerfile's last stage says. */
export interface ImageCommand extends FactBase<'image-command'> {
  readonly instruction: 'CMD' | 'ENTRYPOINT'
  /** Through a shell (`CMD node x.js`) or directly (`CMD ["node", "x.js"]`). */
  readonly form: 'shell' | 'exec'
  /** The words of the command; of a shell's line, split at blanks. */
  readonly words: readonly string[]
  /** A shell other than the default was chosen (`SHELL`). */
  readonly ownShell: boolean
  /** An init that passes signals on to all processes stands before it. */
  readonly init: boolean
  /** Name of the last stage, `''` where it has none. */
  readonly stage: string
  /** Image it rests on, `''` when a variable decides it. */
  readonly base: string
  /** What makes it run as somebody else than root: the last `USER`, or the `FROM` of an image that says so in its name. */
  readonly user?: Span
  /** It rests on an image that is known to run as root. */
  readonly rootBase: boolean
  readonly stopSignal?: { readonly name: string; readonly at: Span }
  /** `HEALTHCHECK`: how whoever runs it finds out whether it works. */
  readonly healthCheck?: Span
  /** Switches of the environment that are set for every run: `NODE_ENV=development`. Only names and words that are no secret. */
  readonly modes: readonly { readonly name: string; readonly value: string; readonly at: Span }[]
}

/** A file of settings that is copied into the image that is shipped. */
export interface ImageCopy extends FactBase<'image-copy'> {
  readonly source: string
}
