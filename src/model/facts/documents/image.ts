import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** The command that a container image starts, from the last stage of its Dockerfile. */
export interface ImageCommand extends FactBase<'image-command'> {
  readonly instruction: 'CMD' | 'ENTRYPOINT'
  /** Through a shell (`CMD node x.js`) or directly (`CMD ["node", "x.js"]`). */
  readonly form: 'shell' | 'exec'
  /** The words of the command; a shell command is split at blanks. */
  readonly words: readonly string[]
  /** Files of the repository that become the program of this command: the sources of a `COPY` to its name. */
  readonly scripts?: readonly string[]
  /** A shell other than the default is set (`SHELL`). */
  readonly ownShell: boolean
  /** The command starts with an init that forwards signals to all processes. */
  readonly init: boolean
  /** Name of the last stage; `''` if it has none. */
  readonly stage: string
  /** The base image; `''` if a variable decides it. */
  readonly base: string
  /** What makes it run as a user other than root: the last `USER`, or the `FROM` of an image whose name says so. */
  readonly user?: Span
  /** Its base image is known to run as root. */
  readonly rootBase: boolean
  readonly stopSignal?: { readonly name: string; readonly at: Span }
  /** `HEALTHCHECK`: how the platform detects whether the container works. */
  readonly healthCheck?: Span
  /** Mode switches set in the environment of every run: `NODE_ENV=development`. Only names, and values that are not secret. */
  readonly modes: readonly { readonly name: string; readonly value: string; readonly at: Span }[]
}

/** A settings file that is copied into the shipped image. */
export interface ImageCopy extends FactBase<'image-copy'> {
  readonly source: string
  /** The instruction copies nothing else. */
  readonly alone?: true
}

/** A program that a shell script starts without `exec`, and that runs until it is stopped. */
export interface ScriptServer extends FactBase<'script-server'> {
  readonly program: string
  /** - `server`: the program serves until it is stopped; `last`: the last command of a path through the script; `arguments`: `"$@"` */
  readonly how: 'server' | 'last' | 'arguments'
  /** Its words after the program. */
  readonly rest: readonly string[]
  /** Started with `&`, and the script waits for it. */
  readonly waits?: true
}
