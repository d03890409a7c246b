import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { lostDemands } from '#change/documents/lost-demands'
import { environmentOf } from '#link/units/environment-of'
import { inLanguage } from '#system/naming/in-language'

const isSettings = (path: string): boolean => /\.(ya?ml|properties)$/.test(path)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A script that an image of the repository starts. */
const isStartScript = (system: System, path: string): boolean =>
  system
    .facts('image-command')
    .some(({ words, at }) => environmentOf(at.path) !== 'test' && words.some((word) => nameOf(word) === nameOf(path)))

/** A file of settings, by its path, that no production loads. Code is judged by what it asks. */
const isForDevelopers = (path: string): boolean =>
  (isSettings(path) || path.endsWith('.sh')) && !['production', 'unknown'].includes(environmentOf(path))

/** Whether a compose file that is not for development runs a service under the name to which the setting falls back. */
const isDeployedHost = (system: System, host: string): boolean =>
  system
    .facts('workload')
    .some(({ platform, name, at }) => platform === 'compose' && name === host && ['production', 'unknown'].includes(environmentOf(at.path)))

export const implicitConfigurationDefault = rule({
  id: 'implicit-configuration-default',
  check: '1.7',
  alsoServes: ['2.3'],
  severity: 'P2',
  raisedFrom: 'P2',
  raisedTo: 'P1',
  stage: 'preview',
  title: 'Setting falls back to localhost or a test environment',
  why: 'The process looks healthy, but calls a local address where nothing listens, or another service on the same host. Requests fail, or data goes to the wrong place.',
  fix: 'Exit at startup when the variable is missing. Use the fallback only where the environment says that it is for development.',
  blindSpots:
    'Does not examine defaults in validation schemas. Fallbacks to a test environment, and local addresses in files of settings, are previews: a chart or manifest may set the variable.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    // Reported as a lost check of the start.
    const lost = new Set(change ? lostDemands(system, change).map(({ read }) => read) : [])
    for (const read of system.facts('config-read')) {
      if (read.use !== 'local-default' && read.use !== 'stand-in-default' && read.use !== 'volatile-default') continue
      const isShell = read.file.language === 'shell'
      if (isShell ? !isStartScript(system, read.at.path) : !read.inService) continue
      if (isForDevelopers(read.at.path) || lost.has(read)) continue
      if (read.composeHost !== undefined && isDeployedHost(system, read.composeHost)) continue
      yield gapAt(read, {
        edit: [{ kind: 'require', name: read.name }],
        fix: isShell
          ? `Write \`\${${read.name}:?}\`, which stops the script if the variable is missing. Set the local address for development outside the image.`
          : isSettings(read.at.path)
            ? `Remove the default, so that the start fails if \`${read.name}\` is missing. Set the local address in a profile for development.`
            : inLanguage(read.at.path, {
                typescript: `Exit at startup if \`${read.name}\` is missing, unless \`process.env.NODE_ENV === 'development'\`.`,
                python: `Read it as \`os.environ["${read.name}"]\`, which fails at startup if it is missing, and set the local address for development in the shell or in an untracked file.`,
                go: `Exit at startup if \`os.Getenv("${read.name}")\` is empty, and set the local address for development in the shell or in an untracked file.`,
                java: `Remove the default, and fail at startup if \`${read.name}\` is missing. Set the local address in the development profile.`,
              }),
        ...(read.use === 'stand-in-default'
          ? {
              stage: 'preview' as const,
              title: 'Setting falls back to a test environment',
              risk: 'The process looks healthy but uses a test environment: users get test data, or production data ends up in the test environment.',
            }
          : read.use === 'volatile-default'
            ? {
                severity: 'P1' as const,
                title: 'Database setting falls back to memory or a local file',
                risk: 'The process looks healthy and accepts writes. Each restart loses them, and each instance has its own data.',
              }
            : {
                title: 'Setting falls back to localhost',
                // On real code, the chart beside such a file set the variables. A file that demands others shows that a start should fail.
                ...(isSettings(read.at.path) && read.besideRequired === undefined && { stage: 'preview' as const }),
              }),
        message:
          read.use === 'volatile-default'
            ? `If \`${read.name}\` is not set, this code falls back to a database in memory or in a file of the container, in production too. The process starts without an error, and a restart loses what it stored.`
            : read.use === 'stand-in-default'
              ? `If \`${read.name}\` is not set, this code falls back to the address or name of a test environment, in production too. The process starts without an error and uses the wrong data.`
              : read.besideRequired === undefined
                ? `If \`${read.name}\` is not set, this code falls back to a local development host, in production too. The process starts without an error and connects to the wrong address.`
                : `If \`${read.name}\` is not set, this code falls back to a local development host, in production too. The process does not start without \`${read.besideRequired}\`, but without this one it starts and connects to the wrong address.`,
      })
    }
  },
})
