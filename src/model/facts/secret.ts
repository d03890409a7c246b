import type { FactBase } from './shared.ts'

/** A credential that stands in a text. Neither its value nor its length is kept: only what it is, and a hash that tells two apart. */
export interface Secret extends FactBase<'secret'> {
  /** `stripe`, `github`, `private-key`, `database-url` … */
  readonly type: string
  /** In a reader's words: `a live Stripe secret key`. */
  readonly label: string
  /**
   * - `checked`: the value carries its issuer's checksum or structure; nobody makes such a value up.
   * - `shaped`: it has the issuer's shape and looks random; an invented one would look the same.
   */
  readonly proof: 'checked' | 'shaped'
  /** What whoever reads it can do, for the reader. */
  readonly grants: string
}

/** A configuration value that is written out in a file of deployment or environment. Never the value. */
export interface ConfigLiteral extends FactBase<'config-literal'> {
  readonly format: 'dockerfile-env' | 'dockerfile-arg' | 'kubernetes-env' | 'kubernetes-secret' | 'compose-env' | 'env-file'
  /** The variable's or key's name. */
  readonly name: string
  /** What owns it: `Deployment/api`, a compose service, a build stage. */
  readonly owner: string
  /** The name says that the value is to be kept secret. */
  readonly sensitive: boolean
  /**
   * - `random`: long and mixed like a generated credential.
   * - `plain`: some other text that is no known placeholder.
   * - `placeholder`: empty, a word like `changeme`, a reference or a template.
   * - `public`: a key that its issuer makes for everybody to see.
   */
  readonly value: 'random' | 'plain' | 'placeholder' | 'public'
  /** The stage that ends up in the image (Dockerfile only). */
  readonly shipped?: boolean
}

/** A secret read from the environment that becomes a text of the source when it is not set: `process.env.JWT_SECRET || 'secret'`. */
export interface SecretFallback extends FactBase<'secret-fallback'> {
  /** The variable's name. */
  readonly name: string
  /** Others trust what is signed with it, or it opens what is encrypted with it: who knows it can forge. */
  readonly signing: boolean
  /** How it falls back: `||`, `??`, `default of the schema`, `default value`. */
  readonly by: string
}
