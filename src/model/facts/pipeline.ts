import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** A step of a pipeline that changes what runs in production. */
export interface DeployStep {
  readonly at: Span
  /** The tool: `kubectl apply`, `helm upgrade`, `terraform apply`, `prisma migrate deploy`. */
  readonly tool: string
  /** The same command waits until the new version runs, or rolls back automatically. */
  readonly waits: boolean
  /** It returns to the previous version, either always or if the new one does not start. */
  readonly goesBack?: true
}

/** A job of a pipeline that deploys. */
export interface DeployJob extends FactBase<'deploy-job'> {
  readonly name: string
  /** Events that start it: `push`, `pull_request`, `release`. */
  readonly triggers: readonly string[]
  readonly environment?: string
  /** It is for pull requests, judging by its trigger, its condition or its group. */
  readonly preview: boolean
  readonly steps: readonly DeployStep[]
  /** A later step waits for the rollout or checks the result. */
  readonly verified?: Span
  /** A command that ends running instances without a grace period, as written. */
  readonly kills?: { readonly command: string; readonly at: Span }
  /** The concurrency group of the job or of its whole workflow. `cancels` is undefined if an expression decides it. */
  readonly concurrency?: { readonly at: Span; readonly cancels: boolean | undefined; readonly cancelsAt?: Span }
}
