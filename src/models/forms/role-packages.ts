/** Patterns of package names, as the table holds them. */
export type Patterns = readonly string[]

/** What the dependencies of one ecosystem show about the unit that declares them. */
export interface UnitPackages<Names = Patterns> {
  /** Serves requests. */
  readonly server: Names
  /** Takes work from a queue, a topic or a timetable. */
  readonly worker: Names
  /** Is called by a platform of functions. */
  readonly serverless: Names
  /** Opens a port itself, even if the unit also runs as a function. */
  readonly listening: Names
  /** Renders for a person: in a browser, on a device, on a desktop. */
  readonly interface: Names
  /** Reads the arguments of a command line. Names of modules, as files import them. */
  readonly arguments: Names
}

/** The rows of `packages.yml`. */
export interface RolePackages {
  readonly npm: UnitPackages
  readonly python: UnitPackages
  readonly go: UnitPackages
  readonly java: UnitPackages
  readonly onlyServicesBring: Patterns
  readonly modules: Readonly<Record<'interface' | 'server' | 'clientFiles' | 'loadTests' | 'testRunners' | 'goTests', Patterns>>
  readonly brings: Readonly<
    Record<
      'handled-rejections' | 'request-ids' | 'job-dashboard' | 'own-routes' | 'rate-limits' | 'request-metrics' | 'other-metrics',
      Patterns
    >
  >
}
