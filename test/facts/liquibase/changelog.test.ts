import { describe, expect, it } from 'vitest'
import type { FactOf } from '#model/fact'
import { loadFrontEnds } from '#facts/load-front-ends'
import { extract } from '#facts/extract'

await loadFrontEnds(['liquibase'])

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

  it('is no migration when it only includes others, or is no changelog', () => {
    expect(scriptOf('<include file="a.xml"/>')).toBeUndefined()
    expect(extract('<beans><bean/></beans>', 'liquibase').facts).toEqual([])
    expect(extract('<databaseChangeLog><changeSet id="1" author="a"><dropTable tableName="a"', 'liquibase').problem).toBeUndefined()
  })
})
