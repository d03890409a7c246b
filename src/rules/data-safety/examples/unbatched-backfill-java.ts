import type { Examples } from '#model/rule'

const log = (...changes: readonly string[]): string => `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
${changes.map((change, index) => `  <changeSet id="${index + 1}" author="a">\n${change}\n  </changeSet>`).join('\n')}
</databaseChangeLog>
`
const first = 'src/main/resources/db/changelog/0001-events.xml'
const second = 'src/main/resources/db/changelog/0002-seen.xml'
const init = log(`    <createTable tableName="events">
      <column name="id" type="BIGINT"/>
      <column name="kind" type="TEXT"/>
    </createTable>`)
const pom =
  '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>\n'
const base = { 'pom.xml': pom, [first]: init }
const added = (...changes: readonly string[]): Readonly<Record<string, string>> => ({ ...base, [second]: log(...changes) })
const column = '    <addColumn tableName="events"><column name="seen" type="BOOLEAN"/></addColumn>'
const found = ' <!-- <- finding -->'

export const unbatchedBackfillJava: Examples = {
  bad: [
    { title: 'every row', base, files: added(column, `    <sql>UPDATE events SET seen = false</sql>${found}`) },
    {
      title: 'what is not set yet, of a new column',
      base,
      files: added(column, `    <sql>UPDATE events SET seen = false WHERE seen IS NULL</sql>${found}`),
    },
    {
      title: 'by the change that is for it',
      base,
      files: added(column, `    <update tableName="events">${found}\n      <column name="seen" valueBoolean="false"/>\n    </update>`),
    },
  ],
  good: [
    { title: 'some rows', base, files: added(column, "    <sql>UPDATE events SET seen = true WHERE kind = 'login'</sql>") },
    {
      title: 'a table of the same change',
      base,
      files: added(
        '    <createTable tableName="marks"><column name="id" type="BIGINT"/><column name="seen" type="BOOLEAN"/></createTable>',
        '    <sql>UPDATE marks SET seen = false</sql>',
      ),
    },
    { title: 'nothing is filled', base, files: added(column) },
  ],
}
