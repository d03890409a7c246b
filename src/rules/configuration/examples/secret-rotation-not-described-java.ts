import type { Examples } from '#model/rule'

const settings = (...names: readonly string[]): string => `package shop;

public class Settings {
${names.map((name, index) => `  static final String S${index} = System.getenv("${name}");`).join('\n')}
}
`
const path = 'src/main/java/shop/Settings.java'
const three = ['STRIPE_SECRET_KEY', 'JWT_SECRET', 'WEBHOOK_SECRET', 'DB_PASSWORD'] as const
const marked = (text: string): string => text.replace('package shop;', 'package shop; // <- finding')

export const secretRotationNotDescribedJava: Examples = {
  bad: [
    { title: 'several secrets', files: { [path]: marked(settings(...three)) } },
    {
      title: 'a text about something else',
      files: { [path]: marked(settings(...three)), 'README.md': '# Shop\n\n## Build\n\nmvn package\n' },
    },
    {
      title: 'in two files',
      files: {
        [path]: marked(settings(...three)),
        'src/main/java/shop/Mail.java':
          'package shop;\n\npublic class Mail {\n  static final String KEY = System.getenv("SENDGRID_API_KEY");\n}\n',
      },
    },
  ],
  good: [
    {
      title: 'a text says how',
      files: {
        [path]: settings(...three),
        'docs/operations.md': '# Operations\n\n## Rotating the signing secret\n\nSet both, deploy, remove the old one.\n',
      },
    },
    {
      title: 'a former secret is accepted',
      files: {
        [path]: settings(...three),
        'src/main/java/shop/Tokens.java': `package shop;

public class Tokens {
  boolean rotateKey(String oldSecret, String newSecret) {
    return store.encryptAgain(oldSecret, newSecret);
  }
}
`,
      },
    },
    { title: 'one secret', files: { [path]: settings('JWT_SECRET') } },
  ],
}
