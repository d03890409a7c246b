import type { Examples } from '#model/rule'

const config = (...names: readonly string[]): string => `package config

import "os"

var (
${names.map((name, index) => `	value${index} = os.Getenv("${name}")`).join('\n')}
)
`
const marked = (...names: readonly string[]): string => config(...names).replace('package config', 'package config // <- finding')
const three = ['JWT_SECRET', 'STRIPE_API_KEY', 'MAIL_PASSWORD']

export const secretRotationNotDescribedGo: Examples = {
  bad: [
    { title: 'three of one file', files: { 'README.md': '# Orders\n', 'internal/config/config.go': marked(...three) } },
    {
      title: 'over several files',
      files: {
        'internal/a/config.go': marked('JWT_SECRET', 'STRIPE_API_KEY'),
        'internal/b/config.go': config('MAIL_PASSWORD'),
      },
    },
    {
      title: 'only how they are set',
      files: {
        'docs/setup.md': '# Setup\n\n## Secrets\n\nSet them.\n',
        'internal/config/config.go': marked('SESSION_SECRET', 'API_TOKEN', 'DB_PASSWORD'),
      },
    },
  ],
  good: [
    {
      title: 'a text says how',
      files: { 'docs/operations.md': '# Operations\n\n## Rotating secrets\n', 'internal/config/config.go': config(...three) },
    },
    { title: 'fewer', files: { 'internal/config/config.go': config('JWT_SECRET', 'PORT', 'LOG_LEVEL') } },
    { title: 'in a test', files: { 'internal/config/config_test.go': config(...three) } },
    {
      title: 'an old secret goes over into a new one',
      files: {
        'internal/config/config.go': config(...three),
        'internal/config/rotate.go':
          'package config\n\nfunc Reencrypt(oldSecretKey, newSecretKey string) error {\n	return store.replace(oldSecretKey, newSecretKey)\n}\n',
      },
    },
  ],
}
