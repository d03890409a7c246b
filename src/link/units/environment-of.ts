export type Environment = 'production' | 'development' | 'test' | 'example' | 'unknown'

const bounded = (words: string): RegExp => new RegExp(`(^|[/._-])(${words})([/._-]|$)`, 'i')

const example = bounded('examples?|samples?|templates?|tmpl|dist|demos?|tutorials?|quick-?start|docs?')
const test = bounded(
  'tests?|testing|e2e|ci|kind|minikube|k3d|fixtures?|integration|playwright|bench(mark)?s?|load-?test|self-?signed|snakeoil|fake|dummy|mocks?',
)
const development = bounded('dev|devel|development|develop|local|localhost|debug|sandbox|override|devcontainer|tilt|skaffold|playground')
const production = bounded('prod|production|prd|live|self-?host(ed|ing)?')

/**
 * The environment that a configuration file is for, judged from its path alone: `overlays/dev/`, `docker-compose.prod.yml`, `.env.example`.
 * `unknown` if the path does not say.
 */
export const environmentOf = (path: string): Environment => {
  if (example.test(path)) return 'example'
  if (test.test(path)) return 'test'
  if (development.test(path)) return 'development'
  return production.test(path) ? 'production' : 'unknown'
}

interface Placed {
  readonly at: { readonly path: string }
  readonly file: { readonly role: string; readonly traits: { readonly chart?: true } | undefined }
}

/**
 * The environment of a fact's file. A chart keeps what it deploys in a folder of templates, which are no examples, and SAM gives each template
 * the name `template.yaml`.
 */
export const environmentAt = ({ at, file }: Placed): Environment =>
  environmentOf(
    file.traits?.chart === true
      ? at.path.replace(/(^|\/)templates\/(?!.*\/templates\/)/, '$1')
      : at.path.replace(/(^|\/)template(\.ya?ml)$/, '$1stack$2'),
  )

/** Whether a configuration file may be read in production: its path names no other environment, and it is not for tests. */
export const isForProduction = ({ at, file }: Placed): boolean => {
  const environment = environmentAt({ at, file })
  return file.role !== 'test' && (environment === 'production' || environment === 'unknown')
}

const rehearsal = bounded('stage|staging|uat|qa|preview|review|non-?prod|pre-?prod|integration|int|acceptance|preproduction|perf|ephemeral')

/** Whether a configuration file is for an environment that must not reach production, judged from its path alone: `overlays/staging/`. */
export const isBesideProduction = (path: string): boolean => {
  const environment = environmentOf(path)
  if (environment === 'example' || production.test(path.replace(/(pre|non)-?prod\w*/gi, ''))) return false
  return environment === 'test' || environment === 'development' || rehearsal.test(path)
}
