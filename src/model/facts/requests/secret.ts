import type { FactBase } from '../process/shared.ts'

/** A credential found in a text. Neither its value nor its length is stored: only its kind, and a hash to distinguish it from others. */
export interface Secret extends FactBase<'secret'> {
  /** `stripe`, `github`, `private-key`, `database-url` … */
  readonly type: string
  /** In words: `a live Stripe secret key`. */
  readonly label: string
  /**
   * - `checked`: the value carries its issuer's checksum or structure, so it was not invented.
   * - `shaped`: it has the issuer's format and looks random; an invented value would look the same.
   */
  readonly proof: 'checked' | 'shaped'
  /** What the credential allows its holder to do, in words. */
  readonly grants: string
  /** It is in the file's name. */
  readonly inName?: boolean
  /** Code composes it of several literals, or writes it with escapes. */
  readonly isJoined?: boolean
}

/** A literal configuration value in a deployment or environment file. The value itself is not stored. */
export interface ConfigLiteral extends FactBase<'config-literal'> {
  readonly format:
    | 'dockerfile-env'
    | 'dockerfile-arg'
    | 'kubernetes-env'
    | 'kubernetes-secret'
    | 'compose-env'
    | 'systemd-env'
    | 'env-file'
    | 'terraform'
    | 'cloudformation'
    | 'workflow-env'
    | 'yaml-values'
  /** The variable's or key's name. */
  readonly name: string
  /** The object that contains it: `Deployment/api`, a compose service, a build stage. */
  readonly owner: string
  /** The name indicates that the value must be kept secret. */
  readonly sensitive: boolean
  /**
   * - `random`: long and mixed like a generated credential.
   * - `chosen`: mixed like a password that a person chose. Only for names of passwords.
   * - `plain`: other text that is not a known placeholder.
   * - `placeholder`: empty, a word like `changeme`, a reference or a template.
   * - `public`: a key that its issuer intends to be public.
   */
  readonly value: 'random' | 'chosen' | 'plain' | 'placeholder' | 'public'
  /** It is in the stage that becomes the image (Dockerfile only). */
  readonly shipped?: boolean
  /** A job that pull requests start or that starts its own services, which are given made-up secrets (workflows only). */
  readonly isInTest?: true
}

/** A secret read from the environment that falls back to a literal in the source: `process.env.JWT_SECRET || 'secret'`. */
export interface SecretFallback extends FactBase<'secret-fallback'> {
  /** The variable's name. */
  readonly name: string
  /** It signs data that others trust, or encrypts data: anyone who knows it can forge or decrypt. */
  readonly signing: boolean
  /** How it falls back: `||`, `??`, `default of the schema`, `default value`. */
  readonly by: string
  /** The text reads like a credential that is in use, and not like a placeholder. */
  readonly isValue?: true
}
