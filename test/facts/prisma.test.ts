import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['prisma'])

const schema = `datasource db {
  provider = "postgresql" // the only one
  url      = env("DATABASE_URL")
}

enum Role {
  USER
}

model Person {
  id        Int      @id
  fullName  String   @map("full_name") // "{" in a comment
  role      Role     @default(USER)
  tags      String[]
  posts     Post[]
  home      Address? @relation(fields: [homeId], references: [id])
  homeId    Int?
  legacy    String?  @ignore

  @@map("people")
  @@schema("public")
}

model Post {
  id Int @id
}

model Old {
  id Int @id

  @@ignore
}
`

it('reads the tables as the generated client knows them', () => {
  const models = extract(schema, 'prisma').facts.filter((fact) => fact.kind === 'data-model')
  expect(models.map(({ table, columns }) => [table, columns.map(({ column }) => column)])).toEqual([
    ['people', ['id', 'full_name', 'role', 'tags', 'homeId']],
    ['Post', ['id']],
  ])
  expect(models[0]?.relations).toEqual([
    { field: 'posts', model: 'Post' },
    { field: 'home', model: 'Address' },
  ])
  expect(models[0]?.columns[1]).toEqual({ field: 'fullName', column: 'full_name', at: { startLine: 12, endLine: 12 } })
})

it.each([
  ['postgresql', 'postgres'],
  ['mysql', 'mysql'],
  ['cockroachdb', 'cockroachdb'],
])('reads provider %s as %s', (provider, dialect) => {
  const facts = extract(`datasource db {\n  provider = "${provider}"\n}\n`, 'prisma').facts
  expect(facts).toMatchObject([{ kind: 'database-dialect', dialect }])
})

it('says nothing of a provider that comes from elsewhere', () => {
  expect(extract('datasource db {\n  provider = env("PROVIDER")\n}\n', 'prisma').facts).toEqual([])
})
