import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

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

/** An expression of GitHub Actions (`github.actor == 'x' && !cancelled()`), as far as it could be read. */
export type Expression =
  | { readonly op: 'value'; readonly value: string | number | boolean | null }
  /** A property of a context. An index counts as a property, `[0]` and `.*` as `*`: `github.event.commits.*.message`. */
  | { readonly op: 'path'; readonly path: string }
  | { readonly op: 'call'; readonly name: string; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: '==' | '!=' | '<' | '<=' | '>' | '>='; readonly of: readonly [Expression, Expression] }
  | { readonly op: 'unread' }

/** A property whose text becomes part of a value. */
export interface TextSource {
  /** `github.event.issue.title`, `env.TITLE`, `steps.pr.outputs.title`. */
  readonly path: string
  /** `toJSON` wrote it: a literal of JavaScript, but not of a shell. */
  readonly isJson?: true
}

/** Text that an expression inserts. */
export interface Inserted {
  readonly at: Span
  /** A quotation mark precedes it. */
  readonly isQuoted?: true
  readonly sources: readonly TextSource[]
}

/** A name with a value: a variable of the environment, an input, an output. */
export interface PipelineValue {
  readonly name: string
  readonly at: Span
  /** As written, at most 300 characters. */
  readonly text: string
  readonly inserted: readonly Inserted[]
}

/** An action or a reusable workflow, as named by `uses`. */
export interface UsedAction {
  readonly at: Span
  /** As written: `actions/checkout@v4`, `./.github/actions/setup`. */
  readonly written: string
  /** In lower case: `actions/checkout`, `github/codeql-action/init`. The path for a local one. */
  readonly name: string
  /** What follows the `@`. */
  readonly ref: string
  readonly kind: 'digest' | 'tag' | 'branch' | 'local' | 'image' | 'unknown'
  /** The version that a comment behind a digest names. */
  readonly comment?: string
}

/** Something that a script of a step does, in the order of the script. */
export type ScriptAct =
  /** Runs code from a folder: `npm ci`, `make`, `./deploy.sh`. */
  | { readonly act: 'runs'; readonly at: Span; readonly command: string; readonly folder: string }
  /** Gets the code of a pull request. */
  | {
      readonly act: 'takes-fork'
      readonly at: Span
      readonly command: string
      readonly folder: string
      readonly sources: readonly TextSource[]
    }
  /** Replaces the code in a folder by something that the text does not show. */
  | { readonly act: 'takes-other'; readonly folder: string }

/** A value that a script writes for later steps. */
export interface ScriptWrite {
  readonly to: 'output' | 'env'
  readonly name: string
  readonly sources: readonly TextSource[]
}

/** The script of a step. */
export interface StepScript {
  readonly at: Span
  readonly language: 'shell' | 'javascript' | 'python'
  readonly inserted: readonly Inserted[]
  readonly acts: readonly ScriptAct[]
  readonly writes: readonly ScriptWrite[]
}

export interface PipelineStep {
  readonly at: Span
  readonly id?: string
  readonly condition?: Expression
  readonly conditionAt?: Span
  readonly uses?: UsedAction
  readonly inputs: readonly PipelineValue[]
  readonly env: readonly PipelineValue[]
  readonly script?: StepScript
  /** Names of the secrets that it gets; `*` means all. */
  readonly secrets: readonly string[]
  /** It asks who started the run, and may end the job or write an output that depends on the answer. */
  readonly asksWho?: true
  /** Prints a secret in a form that the log does not hide. */
  readonly prints?: { readonly at: Span; readonly secret: string; readonly how: 'encoded' | 'part' | 'all' }
}

/** Rights of the token of a job. */
export interface TokenRights {
  readonly at: Span
  /** Scopes that it can write; `*` means all. */
  readonly write: readonly string[]
}

export interface PipelineJob {
  readonly key: string
  readonly at: Span
  readonly condition?: Expression
  readonly conditionAt?: Span
  readonly needs: readonly string[]
  readonly permissions?: TokenRights
  /** The environment of a deployment, which may require an approval. */
  readonly environment?: { readonly at: Span; readonly name: string }
  readonly hasConcurrency: boolean
  readonly env: readonly PipelineValue[]
  /** A reusable workflow. */
  readonly uses?: UsedAction
  readonly inputs: readonly PipelineValue[]
  /** Names of the secrets that a reusable workflow gets, by what it calls them; `*` means all. */
  readonly passes: readonly string[]
  readonly outputs: readonly PipelineValue[]
  readonly steps: readonly PipelineStep[]
}

export interface PipelineTrigger {
  readonly event: string
  readonly types?: readonly string[]
  /** Branches that it is limited to. */
  readonly branches?: readonly string[]
  readonly tags?: readonly string[]
  /** For `workflow_run`: names of the workflows. */
  readonly workflows?: readonly string[]
}

/** A workflow of GitHub Actions, or a composite action (which has one job without a key). */
export interface Pipeline extends FactBase<'pipeline'> {
  readonly what: 'workflow' | 'composite'
  readonly name?: string
  readonly triggers: readonly PipelineTrigger[]
  readonly permissions?: TokenRights
  readonly hasConcurrency: boolean
  readonly env: readonly PipelineValue[]
  readonly jobs: readonly PipelineJob[]
  /** Owners of repositories that it names as its own: `github.repository_owner == 'acme'`. */
  readonly owners: readonly string[]
}
