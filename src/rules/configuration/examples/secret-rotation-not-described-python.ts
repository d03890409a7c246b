import type { Examples } from '#model/rule'

const settings = (...names: readonly string[]): string => `import os

${names.map((name, index) => `S${index} = os.environ["${name}"]`).join('\n')}
`
const path = 'shop/settings.py'
const secrets = ['STRIPE_SECRET_KEY', 'JWT_SECRET', 'WEBHOOK_SECRET', 'DB_PASSWORD'] as const
const marked = (text: string): string => text.replace('import os', 'import os  # <- finding')

export const secretRotationNotDescribedPython: Examples = {
  bad: [
    { title: 'several secrets', files: { [path]: marked(settings(...secrets)) } },
    {
      title: 'a text about something else',
      files: { [path]: marked(settings(...secrets)), 'README.md': '# Shop\n\n## Build\n\npip install .\n' },
    },
    {
      title: 'in two files',
      files: {
        [path]: marked(settings('JWT_SECRET', 'DB_PASSWORD')),
        'shop/mail.py': 'import os\n\nKEY = os.getenv("SENDGRID_API_KEY")\n',
      },
    },
  ],
  good: [
    {
      title: 'a text says how',
      files: {
        [path]: settings(...secrets),
        'docs/operations.md': '# Operations\n\n## Rotating the signing secret\n\nSet both, deploy, remove the old one.\n',
      },
    },
    {
      title: 'former keys are accepted',
      files: { [path]: `${settings(...secrets)}\nSECRET_KEY_FALLBACKS = os.environ["FORMER_SECRET_KEYS"].split(",")\n` },
    },
    { title: 'one secret', files: { [path]: settings('JWT_SECRET') } },
  ],
}
