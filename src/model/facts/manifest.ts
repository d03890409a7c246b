import type { FactBase } from './shared.ts'

/** What a package says of itself (`package.json`, and its like in other languages). */
export interface PackageManifest extends FactBase<'package-manifest'> {
  readonly name: string
  readonly private: boolean
  /** Has entry points for other packages (`exports`, `main`, `module`, `types`). */
  readonly exposes: boolean
  /** Says how it is published (`files`, `publishConfig`). */
  readonly published: boolean
  readonly bin: boolean
  readonly entry?: string
  /** Every file that any condition of `exports`, `imports` or an entry point names. */
  readonly targets?: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  /** Lines of the dependencies, where each has one. */
  readonly dependencyLines?: Readonly<Record<string, number>>
  /** `imports` of package.json: `#x` to a path. */
  readonly aliases: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string>>
}

/** Import aliases of a TypeScript project (`compilerOptions.paths`), relative to the file's own folder. */
export interface PathMapping extends FactBase<'path-mapping'> {
  readonly extends: readonly string[]
  readonly baseUrl?: string
  readonly paths: Readonly<Record<string, readonly string[]>>
}
