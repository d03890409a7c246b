import { describe, expect, it } from 'vitest'
import type { FactOf } from '#model/fact'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { extract } from '#facts/reading/extract'

await loadFrontEnds(['liquibase', 'yaml', 'sql'])

const log = (sets: string): string => `<?xml version="1.0"?>
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
${sets}
</databaseChangeLog>
`

const changesOf = (sets: string): readonly FactOf<'schema-change'>[] =>
  extract(log(sets), 'liquibase').facts.filter((fact) => fact.kind === 'schema-change')

const scriptOf = (sets: string): FactOf<'migration-script'> | undefined =>
  extract(log(sets), 'liquibase').facts.find((fact) => fact.kind === 'migration-script')

describe('changelogs of Liquibase', () => {
  it('reads each change of a change set, on its own line', () => {
    const changes = changesOf(`<changeSet id="1" author="a">
  <addColumn tableName="Orders">
    <column name="paid" type="BOOLEAN" defaultValueBoolean="false"/>
    <column name="state" type="VARCHAR(10)">
      <constraints nullable="false"/>
    </column>
  </addColumn>
  <dropColumn tableName="orders" columnName="note"/>
</changeSet>`)
    expect(
      changes.map(({ operation, table, columns, at, required, default: filled }) => [
        operation,
        table,
        columns,
        at.startLine,
        required,
        filled,
      ]),
    ).toEqual([
      ['add-column', 'orders', ['paid'], 5, false, 'constant'],
      ['add-column', 'orders', ['state'], 6, true, 'none'],
      ['drop-column', 'orders', ['note'], 10, undefined, undefined],
    ])
  })

  it('reads SQL on the lines that it stands on, be it data of characters or not', () => {
    const changes = changesOf(`<changeSet id="1" author="a">
  <sql><![CDATA[
    ALTER TABLE orders DROP COLUMN note;
  ]]></sql>
  <sql>
    -- gone since last year
    DROP TABLE drafts;
  </sql>
</changeSet>`)
    expect(changes.map(({ operation, at }) => [operation, at.startLine])).toEqual([
      ['drop-column', 5],
      ['drop-table', 9],
    ])
  })

  it('leaves out what undoes, what is asked before, and what may be edited', () => {
    expect(
      changesOf(`<changeSet id="1" author="a">
  <preConditions><not><tableExists tableName="a"/></not></preConditions>
  <!-- <dropTable tableName="a"/> -->
  <rollback><dropTable tableName="a"/></rollback>
</changeSet>
<changeSet id="2" author="a" runOnChange="true"><dropTable tableName="a"/></changeSet>
<changeSet id="3" author="a"><validCheckSum>9:1</validCheckSum><dropTable tableName="a"/></changeSet>`),
    ).toEqual([])
  })

  it('knows a change set by its id, its author and the databases that it is for', () => {
    const sets = `<changeSet id="1" author="a" dbms="mysql,mariadb"><dropTable tableName="a"/></changeSet>
<changeSet id="2" author="b" runInTransaction="false"><dropTable tableName="b"/></changeSet>`
    expect(changesOf(sets).map(({ within, statement }) => [within, statement])).toEqual([
      ['1::a::mysql,mariadb', 0],
      ['2::b', 1],
    ])
    expect(scriptOf(sets)).toMatchObject({ tool: 'liquibase', marks: ['mysql'], transactionOff: true, hasDown: false, statements: 2 })
  })

  it('tells of changes that it does not understand', () => {
    expect(scriptOf('<changeSet id="1" author="a"><ext:shard tableName="a"/><customChange class="a.B"/></changeSet>')).toMatchObject({
      unread: 2,
    })
  })

  it('tells which change sets are undone only where they say how, and whether they do', () => {
    expect(
      scriptOf(`<changeSet id="1" author="a"><addColumn tableName="a"><column name="b" type="INT"/></addColumn></changeSet>
<changeSet id="2" author="a">
  <dropTable tableName="a"/>
</changeSet>
<changeSet id="3" author="a"><sql>DELETE FROM a</sql><rollback/></changeSet>
<changeSet id="4" author="a" dbms="h2"><sql>DELETE FROM a</sql></changeSet>
<changeSet id="5" author="a"><customChange class="a.B"/></changeSet>`),
    ).toMatchObject({
      hasDown: false,
      toUndo: [
        { within: '2::a', undone: false, at: { startLine: 5 } },
        { within: '3::a', undone: true },
      ],
    })
  })

  it('reads YAML as it reads XML', () => {
    const { facts } = extract(
      `databaseChangeLog:
  - include: { file: other.yml }
  - changeSet:
      id: next
      author: a
      changes:
        - addColumn:
            tableName: Orders
            columns:
              - column: { name: paid, type: boolean, constraints: { nullable: false } }
        - sql:
            sql: |
              -- gone since last year
              DROP TABLE drafts
        - update:
            tableName: orders
            columns:
              - column: { name: note, value: none }
            where: note IS NULL
      rollback: SELECT 1
`,
      'yaml',
    )
    expect(
      facts.flatMap((fact) =>
        fact.kind === 'schema-change' ? [[fact.operation, fact.table, fact.at.startLine, fact.within, fact.rows ?? fact.required]] : [],
      ),
    ).toEqual([
      ['add-column', 'orders', 10, 'next::a', true],
      ['drop-table', 'drafts', 14, 'next::a', undefined],
      ['update-rows', 'orders', 15, 'next::a', 'some'],
    ])
    expect(facts.find(({ kind }) => kind === 'migration-script')).toMatchObject({ tool: 'liquibase', hasDown: true })
  })

  it('reads SQL that says it is a changelog by its change sets', () => {
    const text = `--liquibase formatted sql
--changeset a:1 dbms:postgresql
CREATE TABLE orders (id bigint);
--rollback DROP TABLE orders;
--changeset a:2
DROP TABLE drafts;
--changeset a:3 runOnChange:true
CREATE OR REPLACE VIEW open_orders AS SELECT id FROM orders;
`
    const { facts } = extract(text, 'sql')
    expect(facts.flatMap((fact) => (fact.kind === 'schema-change' ? [[fact.operation, fact.within]] : []))).toEqual([
      ['create-table', 'a:1'],
      ['drop-table', 'a:2'],
    ])
    expect(facts.find(({ kind }) => kind === 'migration-script')).toMatchObject({
      tool: 'liquibase',
      toUndo: [
        { within: 'a:1', undone: true },
        { within: 'a:2', undone: false },
      ],
    })
    expect(extract(text.replace('liquibase', 'something'), 'sql').facts[0]).toMatchObject({ tool: 'sql' })
  })

  it('is no migration when it only includes others, or is no changelog', () => {
    expect(scriptOf('<include file="a.xml"/>')).toBeUndefined()
    expect(extract('<beans><bean/></beans>', 'liquibase').facts).toEqual([])
    expect(extract('<databaseChangeLog><changeSet id="1" author="a"><dropTable tableName="a"', 'liquibase').problem).toBeUndefined()
  })
})
