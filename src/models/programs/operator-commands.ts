/** Programs that run a script of a manifest, and the words in front of its name; any use if there are none. */
interface ScriptRunner {
  readonly source: string
  readonly programs: ReadonlySet<string>
  readonly behind?: ReadonlySet<string>
}

export const scriptRunners: readonly ScriptRunner[] = [
  { source: 'npm 11: npm run', programs: new Set(['npm']), behind: new Set(['run', 'run-script']) },
  { source: 'Yarn 4, pnpm 9, Bun 1.2: run may be left out', programs: new Set(['yarn', 'pnpm', 'bun']) },
]

/** Programs that run targets of a makefile. Source: GNU Make 4.4. */
export const makePrograms: ReadonlySet<string> = new Set(['make', 'gmake'])

/** Programs that send requests to an address. Sources: curl 8, GNU Wget 1.25, HTTPie 3.2, xh 0.24. */
export const httpPrograms: ReadonlySet<string> = new Set(['curl', 'wget', 'http', 'https', 'xh'])

/** Programs that act on the objects of a Kubernetes cluster: kubectl 1.31, oc 4.17, and the usual short name of kubectl. */
export const clusterPrograms: ReadonlySet<string> = new Set(['kubectl', 'oc', 'k'])
