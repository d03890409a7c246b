import { describe, expect, it } from 'vitest'
import { springSettings } from '#facts/spring/settings'
import { roleOf } from '#link/roles/role-of'

const kindsOf = (text: string, language: 'yaml' | 'properties'): readonly (readonly [string, number])[] =>
  springSettings(text, language).map((fact) => [`${fact.kind} ${fact.subject}`, fact.at.startLine])

describe('settings of Spring', () => {
  it.each([
    ['spring:\n  jpa:\n    hibernate:\n      ddl-auto: create-drop\n', 'yaml', []],
    [
      'spring.datasource.url=${DATABASE_URL}\nspring.jpa.hibernate.ddl-auto=create\n',
      'properties',
      [['schema-sync spring.jpa.hibernate.ddl-auto', 2]],
    ],
    ['spring.datasource.url=jdbc:h2:file:./orders\nspring.jpa.hibernate.ddl-auto=create\n', 'properties', []],
    ['spring:\n  jpa:\n    hibernate:\n      ddl-auto: validate\n', 'yaml', [['schema-sync spring.jpa.hibernate.ddl-auto', 4]]],
    [
      'spring:\n  datasource:\n    url: "jdbc:postgresql://${DB_HOST:localhost}/orders"\n',
      'yaml',
      [['database-dialect spring.datasource.url', 3]],
    ],
    ['spring.application.name=a\njwt.secret=${JWT_SECRET:change-me}\n', 'properties', [['secret-fallback jwt.secret', 2]]],
    ['spring.application.name=a\njwt.private-key=${JWT_KEY:classpath:keys/private.pem}\n', 'properties', []],
    [
      'spring.application.name=a\njwt.secret=${JWT_SECRET}\njwt.expiration=${JWT_EXPIRATION:3600}\n',
      'properties',
      [['config-check property', 2]],
    ],
    ['# spring.jpa.hibernate.ddl-auto=create\nspring.application.name=a\n', 'properties', []],
    ['jwt:\n  secret: ${JWT_SECRET:abc}\n', 'yaml', []],
    ['logging:\n  structured:\n    format:\n      console: ecs\n', 'yaml', [['log-layout layout logging.structured.format.console', 4]]],
    ['quarkus.log.console.json=false\n', 'properties', []],
    ['management.tracing.sampling.probability=0.0\n', 'properties', [['trace-share management.tracing.sampling.probability', 1]]],
  ] as const)('%j (%s)', (text, language, found) => {
    expect(kindsOf(text, language)).toEqual(found)
  })

  it('leaves out what only holds for a profile of developers', () => {
    const text =
      'spring:\n  application:\n    name: a\n  datasource:\n    url: jdbc:postgresql://db/orders\n---\nspring:\n  config:\n    activate:\n      on-profile: dev\n  jpa:\n    hibernate:\n      ddl-auto: create\n'
    expect(kindsOf(text, 'yaml')).toEqual([['database-dialect spring.datasource.url', 5]])
    expect(kindsOf(text.replace('on-profile: dev', 'on-profile: prod'), 'yaml')).toEqual([
      ['database-dialect spring.datasource.url', 5],
      ['schema-sync spring.jpa.hibernate.ddl-auto', 13],
    ])
    expect(roleOf('src/main/resources/application-dev.yml')).toBe('script')
    expect(roleOf('src/main/resources/application-prod.yml')).toBe('production')
  })
})
