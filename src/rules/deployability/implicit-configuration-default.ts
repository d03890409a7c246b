import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

export const implicitConfigurationDefault = rule({
  id: 'implicit-configuration-default',
  check: '1.7',
  alsoServes: ['2.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Setting falls back to localhost or a test environment',
  why: 'The process looks healthy, but calls a local address where nothing listens, or another service on the same host. Requests fail, or data goes to the wrong place.',
  fix: 'Exit at startup when the variable is missing. Use the fallback only where the environment says that it is for development.',
  blindSpots: 'Does not examine defaults in validation schemas. Fallbacks to a test environment are reported as previews.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const read of system.facts('config-read')) {
      if ((read.use !== 'local-default' && read.use !== 'stand-in-default') || !read.inService) continue
      yield gapAt(read, {
        fix: inLanguage(read.at.path, {
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
          : { title: 'Setting falls back to localhost' }),
        message:
          read.use === 'stand-in-default'
            ? `If \`${read.name}\` is not set, this code falls back to the address or name of a test environment, in production too. The process starts without an error and uses the wrong data.`
            : `If \`${read.name}\` is not set, this code falls back to a local development host, in production too. The process starts without an error and connects to the wrong address.`,
      })
    }
  },
})
