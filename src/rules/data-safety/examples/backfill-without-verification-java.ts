import type { Examples } from '#model/rule'

const log = (...changes: readonly string[]): string => `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
${changes.map((change, index) => `  <changeSet id="${index + 1}" author="a">\n${change}\n  </changeSet>`).join('\n')}
</databaseChangeLog>
`
const first = 'src/main/resources/db/changelog/0001-people.xml'
const second = 'src/main/resources/db/changelog/0002-names.xml'
const init = log(`    <createTable tableName="people">
      <column name="id" type="BIGINT"/>
      <column name="first_name" type="TEXT"/>
      <column name="last_name" type="TEXT"/>
    </createTable>`)
const pom =
  '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>\n'
const base = { 'pom.xml': pom, [first]: init }
const added = (...changes: readonly string[]): Readonly<Record<string, string>> => ({ ...base, [second]: log(...changes) })
const column = '    <addColumn tableName="people"><column name="full_name" type="TEXT"/></addColumn>'
const found = ' <!-- <- finding -->'
const fill = (mark = ''): string => `    <sql>UPDATE people SET full_name = first_name || ' ' || last_name</sql>${mark}`

export const backfillWithoutVerificationJava: Examples = {
  bad: [
    { title: 'into a new column', base, files: added(column, fill(found)) },
    {
      title: 'by the change that is for it',
      base,
      files: added(
        column,
        `    <update tableName="people">${found}\n      <column name="full_name" valueComputed="first_name || last_name"/>\n    </update>`,
      ),
    },
    {
      title: 'into a new table',
      base,
      files: added(
        '    <createTable tableName="names"><column name="id" type="BIGINT"/><column name="name" type="TEXT"/></createTable>',
        `    <sql>INSERT INTO names (id, name) SELECT id, first_name FROM people</sql>${found}`,
      ),
    },
  ],
  good: [
    {
      title: 'required afterwards',
      base,
      files: added(column, fill(), '    <addNotNullConstraint tableName="people" columnName="full_name" columnDataType="TEXT"/>'),
    },
    { title: 'nothing is moved', base, files: added(column) },
    { title: 'a value that is the same for all', base, files: added(column, "    <sql>UPDATE people SET full_name = 'unknown'</sql>") },
  ],
}
