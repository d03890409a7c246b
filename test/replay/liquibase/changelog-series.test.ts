import { describe, expect, it } from 'vitest'
import { seriesOf, statementsIn, stepOf, stepsOf, xml } from './changelog-steps.ts'

const set = (id: string, sql: string, attributes = ''): string =>
  `<changeSet id="${id}" author="a" ${attributes}><sql>${sql}</sql></changeSet>`

const pathsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await stepsOf(files)).map(({ path }) => path)

describe('the order of change sets', () => {
  it('is that of the master changelog', async () => {
    const root = 'app/src/main/resources'
    expect(
      await pathsOf({
        [`${root}/db/master.yaml`]:
          'databaseChangeLog:\n  - include:\n      file: db/z.xml\n  - include:\n      file: a.sql\n      relativeToChangelogFile: true\n' +
          '  - includeAll:\n      path: classpath:/db/all/\n  - changeSet:\n      id: last\n      author: a\n      changes:\n        - dropTable:\n            tableName: o\n',
        [`${root}/db/z.xml`]: xml(set('1', 'SELECT 1') + set('2', 'SELECT 2')),
        [`${root}/db/a.sql`]: '--liquibase formatted sql\n--changeset b:1\nSELECT 3;\n--changeset b:2\nSELECT 4;\n',
        [`${root}/db/all/10.sql`]: 'SELECT 5;',
        [`${root}/db/all/02.json`]:
          '{"databaseChangeLog":[{"changeSet":{"id":"j","author":"a","changes":[{"dropTable":{"tableName":"p"}}]}}]}',
      }),
    ).toEqual([
      `${root}/db/z.xml::1::a`,
      `${root}/db/z.xml::2::a`,
      `${root}/db/a.sql::1::b`,
      `${root}/db/a.sql::2::b`,
      `${root}/db/all/02.json::j::a`,
      `${root}/db/all/10.sql::raw::includeAll`,
      `${root}/db/master.yaml::last::a`,
    ])
  })

  it('names what the repository does not have', async () => {
    const steps = await stepsOf({ 'db/master.xml': xml('<include file="other/log.xml"/>' + set('1', 'SELECT 1')) })
    expect(steps).toMatchObject([
      { notDerived: 'The changelog includes `other/log.xml`, which is not in the repository.' },
      { path: 'db/master.xml::1::a' },
    ])
  })

  it('is one series for each master, and one for the changelogs of a folder without one', async () => {
    const series = await seriesOf({
      'a/master.xml': xml('<includeAll path="sets" relativeToChangelogFile="true"/>'),
      'a/sets/1.xml': xml(set('1', 'SELECT 1')),
      'b/2.xml': xml(set('2', 'SELECT 2')),
      'b/1.xml': xml(set('1', 'SELECT 1')),
    })
    expect(series.map(({ folder, steps }) => [folder, steps.map(({ path }) => path)])).toEqual([
      ['a', ['a/sets/1.xml::1::a']],
      ['b', ['b/1.xml::1::a', 'b/2.xml::2::a']],
    ])
  })

  it('marks a changelog beside others that only they are included', async () => {
    const series = await seriesOf({
      'master.xml': xml('<include file="sets/1.xml"/>'),
      'sets/1.xml': xml(set('1', 'SELECT 1')),
      'sets/2.xml': xml(set('2', 'SELECT 2')),
    })
    expect(series).toMatchObject([
      { folder: '.', isLeftOut: false },
      { folder: 'sets', isLeftOut: true },
    ])
  })

  it('runs a file that a change names with the line of that change', async () => {
    const steps = await stepsOf(
      {
        'db/log.xml': xml('<changeSet id="1" author="a">\n<sqlFile path="sql/a.sql" relativeToChangelogFile="true"/></changeSet>'),
        'db/sql/a.sql': 'SELECT 1;\nSELECT 2;',
      },
      ['db/log.xml'],
    )
    expect(steps).toMatchObject([{ text: 'SELECT 1;\nSELECT 2;\n;', lines: [4, 4, 4] }])
  })
})

it('reads a column of YAML that is not in a list', async () => {
  const change =
    'addColumn:\n            tableName: o\n            columns:\n              name: a\n              type: text\n              constraints:\n                nullable: false\n'
  const steps = await stepsOf({
    'l.yaml': `databaseChangeLog:\n  - changeSet:\n      id: 1\n      author: a\n      changes:\n        - ${change}`,
  })
  expect(statementsIn(steps[0]?.text)).toEqual(['ALTER TABLE "o" ADD "a" text NOT NULL'])
})

describe('what runs', () => {
  it.each([
    ['dbms="postgresql"', true],
    ['dbms="h2, postgresql"', true],
    ['dbms="!oracle"', true],
    ['dbms="mysql,oracle"', false],
    ['dbms="!postgresql"', false],
    ['context="test"', false],
    ['context="!test"', true],
    ['contextFilter="test and eu"', false],
    ['ignore="true"', false],
    ['labels="1.0"', true],
  ])('%s: %j', async (attributes, runs) => {
    const steps = await stepsOf({ 'l.xml': xml(set('1', 'SELECT 1', attributes) + set('2', 'SELECT 2')) })
    expect(steps.map(({ path }) => path)).toEqual([...(runs ? ['l.xml::1::a'] : []), 'l.xml::2::a'])
    expect(steps.every(({ notDerived }) => notDerived === undefined)).toBe(true)
  })

  it('is unknown for a context that the deployment selects', async () => {
    expect(await stepOf('<sql>SELECT 1</sql>', 'context="prod or test"')).toMatchObject({
      notDerived: 'The deployment selects its context, `prod or test`.',
    })
  })

  it('follows the context of the file that includes it', async () => {
    const steps = await stepsOf({
      'm.xml': xml('<include file="t.xml" context="test"/>' + set('1', 'SELECT 1')),
      't.xml': xml(set('2', 'SELECT 2')),
    })
    expect(steps.map(({ path }) => path)).toEqual(['m.xml::1::a'])
  })

  it('leaves out a changelog for another database', async () => {
    expect(await seriesOf({ 'm.xml': xml(`<preConditions><dbms type="oracle"/></preConditions>${set('1', 'SELECT 1')}`) })).toEqual([])
  })
})

describe('parameters', () => {
  it('take the first value that is for PostgreSQL, in included files too', async () => {
    const steps = await stepsOf({
      'm.xml': xml(
        '<property name="type" value="clob" dbms="oracle"/><property name="type" value="text" dbms="postgresql"/><property name="type" value="int"/>' +
          '<include file="t.xml"/>',
      ),
      't.xml': xml('<changeSet id="1" author="a"><addColumn tableName="o"><column name="a" type="${type}"/></addColumn></changeSet>'),
    })
    expect(statementsIn(steps[0]?.text)).toEqual(['ALTER TABLE "o" ADD "a" text'])
  })
})

describe('a precondition', () => {
  const conditioned = (conditions: string, onFail = 'MARK_RAN'): string =>
    `<preConditions onFail="${onFail}">${conditions}</preConditions><sql>SELECT 1</sql>`

  it('is a query on the catalog', async () => {
    const step = await stepOf(conditioned('<not><tableExists tableName="ORDERS"/></not><dbms type="postgresql"/>'))
    expect(step.condition).toEqual({
      sql: expect.stringMatching(/^\(NOT \(EXISTS .*relname = 'orders'.*\) AND TRUE\)$/) as string,
      otherwise: 'skip',
    })
    expect((await stepOf(conditioned('<tableExists tableName="o"/>', 'HALT'))).condition?.otherwise).toBe('stop')
    expect((await stepOf(conditioned('<tableExists tableName="o"/>', 'WARN'))).condition).toBeUndefined()
  })

  it('is unknown if rows decide, or a program', async () => {
    expect((await stepOf(conditioned('<sqlCheck expectedResult="0">SELECT count(*) FROM pg_class</sqlCheck>'))).condition).toBeDefined()
    expect(await stepOf(conditioned('<sqlCheck expectedResult="0">SELECT count(*) FROM orders</sqlCheck>'))).toMatchObject({
      notDerived: 'Its precondition reads rows, and those of production differ.',
    })
    expect(await stepOf(conditioned('<customPrecondition className="a.B"/>'))).toMatchObject({
      notDerived: 'The precondition `customPrecondition` is not evaluated.',
    })
  })
})

describe('formatted SQL', () => {
  const text = `--liquibase formatted sql

--changeset bob:1 runInTransaction:false endDelimiter:/
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_class WHERE relname = 'a'
--comment: why
CREATE TABLE a (id int)
/
CREATE TABLE b (id int)
/
--rollback DROP TABLE b;
--rollback DROP TABLE a;

--changeset bob:2 runOnChange:true dbms:postgresql
CREATE VIEW v AS SELECT 1;
/* liquibase rollback
DROP VIEW v;
*/
--changeset bob:3
INSERT INTO a VALUES (1);
--rollback not required
--changeset bob:4 context:test
SELECT 1;
`

  it('is one step for each change set, with its lines and its way back', async () => {
    const [one, two, three, ...others] = await stepsOf({ 'a.sql': text })
    expect(one).toMatchObject({ id: 'a.sql::1::bob', transactionOff: true, repeats: false, condition: { otherwise: 'skip' } })
    const lines = one?.text.split('\n') ?? []
    expect(one?.lines?.[lines.indexOf('CREATE TABLE b (id int)')]).toBe(9)
    expect(statementsIn(one?.down)).toEqual(['DROP TABLE b;\n DROP TABLE a;'])
    expect(two).toMatchObject({ id: 'a.sql::2::bob', repeats: true })
    expect(two?.down).toContain('DROP VIEW v;')
    expect(statementsIn(three?.down)).toEqual([])
    expect(others).toEqual([])
  })
})
