import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { languageOf } from '#languages/language-of'
import type { ExampleLanguage, Example } from '#model/rule'
import type { Language } from '#model/source-file'
import { withExamples } from '#engine/rule-examples'
import { rules } from '#rules/index'

export type Corpus = ReadonlyMap<Language, readonly string[]>

const languageOfExample: Readonly<Record<ExampleLanguage, Language>> = {
  typescript: 'typescript',
  python: 'python',
  go: 'go',
  java: 'java',
  sql: 'sql',
  prisma: 'prisma',
  kubernetes: 'yaml',
  compose: 'yaml',
  actions: 'yaml',
  dockerfile: 'dockerfile',
  terraform: 'terraform',
  cloudformation: 'yaml',
  systemd: 'systemd',
  documents: 'markdown',
}

/** Formats of which the rules have few examples or none. */
const own: readonly (readonly [Language, string])[] = [
  ['tsx', 'export const Page = ({ id }: { id: string }) => <main onClick={() => fetch(`/api/${id}`)}>{id}</main>\n'],
  ['javascript', "const axios = require('axios')\nmodule.exports = async () => axios.get('https://a.example.com', { timeout: 100 })\n"],
  ['package-json', '{ "name": "a", "workspaces": ["b/*"], "scripts": { "start": "node a.js" }, "dependencies": { "express": "5.0.0" } }\n'],
  ['tsconfig', '{ "extends": "./base.json", /* c */ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], } } }\n'],
  ['python-manifest', '[project]\nname = "a"\ndependencies = ["fastapi>=0.1", "x[y]"]\n[tool.poetry.dependencies]\npython = "^3.12"\n'],
  ['python-manifest', 'flask==3.0.0 # c\n-r base.txt\nrequests[socks]>=2; python_version < "3.9"\n'],
  ['go-mod', 'module a.example.com/b\n\ngo 1.23\n\nrequire (\n\tgithub.com/x/y v1.2.3 // indirect\n)\n\nreplace a => ../a\n'],
  [
    'java-manifest',
    '<project><groupId>a</groupId><modules><module>b</module></modules><dependencies><dependency><artifactId>c</artifactId></dependency></dependencies></project>\n',
  ],
  ['java-manifest', "plugins { id 'java' }\ndependencies {\n  implementation 'org.a:b:1.0'\n  implementation(libs.c)\n}\n"],
  [
    'liquibase',
    '<databaseChangeLog><changeSet id="1" author="a"><addColumn tableName="b"><column name="c" type="INT"/></addColumn><sql><![CDATA[DROP TABLE d;]]></sql></changeSet></databaseChangeLog>\n',
  ],
  [
    'log-layout',
    '<configuration><springProfile name="!dev"><appender name="a" class="b.ConsoleAppender"><encoder class="c.JsonEncoder"/></appender></springProfile></configuration>\n',
  ],
  ['properties', 'spring.datasource.url=jdbc:postgresql://db/a\nspring.jpa.hibernate.ddl-auto=update\nA_KEY=b\\\n  c\n'],
  ['codeowners', '# owners\n* @acme/all\n/src/ @ann a@example.com\n'],
  ['json', '{ "a": [1, { "b": null }] }\n'],
  ['toml', 'a = 1\n[b]\nc = { d = "e" }\n'],
  ['shell', '#!/bin/sh\nset -e\nnpx prisma migrate deploy && exec node a.js\n'],
  ['text', 'a text\n'],
]

const textsOf = (example: Example, language: Language): readonly (readonly [Language, string])[] =>
  typeof example === 'string'
    ? [[language, example]]
    : Object.entries({ ...example.base, ...example.files }).map(([path, text]) => [languageOf(path), text] as const)

/** Texts by language: the examples of all rules, a few of our own, and whatever a folder holds in files of at most 100 kB. */
export const readCorpus = (folder?: string): Corpus => {
  const corpus = new Map<Language, string[]>()
  const add = (language: Language, text: string): void => {
    const texts = corpus.get(language)
    if (texts) texts.push(text)
    else corpus.set(language, [text])
  }
  for (const [language, text] of own) add(language, text)
  for (const rule of rules) {
    for (const [name, { bad, good }] of Object.entries(withExamples(rule).examples))
      for (const example of [...bad, ...good])
        for (const [language, text] of textsOf(example, languageOfExample[name as ExampleLanguage])) add(language, text)
  }
  if (folder !== undefined) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, name)
      const stat = statSync(path)
      if (stat.isFile() && stat.size <= 100_000) add(languageOf(name), readFileSync(path, 'utf8'))
    }
  }
  return corpus
}
