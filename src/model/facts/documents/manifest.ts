import type { FactBase } from '../process/shared.ts'

/** A package's manifest (`package.json`, and its equivalents in other languages). */
export interface PackageManifest extends FactBase<'package-manifest'> {
  readonly name: string
  readonly private: boolean
  /** Has entry points for other packages (`exports`, `main`, `module`, `types`). */
  readonly exposes: boolean
  /** Configures how it is published (`files`, `publishConfig`). */
  readonly published: boolean
  readonly bin: boolean
  readonly entry?: string
  /** Every file named by any condition of `exports` or `imports`, or by an entry point. */
  readonly targets?: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  /** Lines of the dependencies, if each has its own. */
  readonly dependencyLines?: Readonly<Record<string, number>>
  /** `imports` of package.json: from `#x` to a path. */
  readonly aliases: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string>>
}

/** Import aliases of a TypeScript project (`compilerOptions.paths`), relative to the file's own folder. */
export interface PathMapping extends FactBase<'path-mapping'> {
  readonly extends: readonly string[]
  readonly baseUrl?: string
  readonly paths: Readonly<Record<string, readonly string[]>>
}
