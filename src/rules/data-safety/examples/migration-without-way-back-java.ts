import type { Examples } from '#model/rule'

const pom =
  '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>\n'
const path = 'src/main/resources/db/changelog/shop.xml'
const mark = ' <!-- <- finding -->'

const set = (id: string, body: string, attributes = ''): string =>
  `  <changeSet id="${id}" author="ann"${attributes}>\n${body}\n  </changeSet>\n`
const log = (...sets: readonly string[]): string =>
  `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">\n${sets.join('')}</databaseChangeLog>\n`

const orders = set(
  '1',
  '    <createTable tableName="orders">\n      <column name="id" type="BIGINT"/>\n      <column name="note" type="TEXT"/>\n    </createTable>',
)
const undone = set(
  '2',
  "    <sql>UPDATE orders SET note = '' WHERE note IS NULL</sql>\n    <rollback>UPDATE orders SET note = NULL WHERE note = ''</rollback>",
)
const notUndone = set('3', '    <dropTable tableName="drafts"/>')
const before = [orders, undone] as const

const xml = (title: string, next: string, stood: readonly string[] = before) => ({
  title,
  base: { 'pom.xml': pom, [path]: log(...stood) },
  files: { 'pom.xml': pom, [path]: log(...stood, next) },
})

const yamlPath = 'src/main/resources/db/changelog/shop.yml'
const yamlBefore = `databaseChangeLog:
  - changeSet:
      id: orders
      author: ann
      changes:
        - createTable:
            tableName: orders
            columns:
              - column:
                  name: id
                  type: bigint
  - changeSet:
      id: no-drafts
      author: ann
      changes:
        - dropTable:
            tableName: drafts
      rollback:
        - createTable:
            tableName: drafts
            columns:
              - column:
                  name: id
                  type: bigint
`
const yaml = (title: string, next: string) => ({
  title,
  base: { 'pom.xml': pom, [yamlPath]: yamlBefore },
  files: { 'pom.xml': pom, [yamlPath]: yamlBefore + next },
})
const yamlSet = (change: string, after = ''): string => `  - changeSet:
      id: next
      author: ann
      changes:
        - ${change}
${after}`

const sqlPath = 'src/main/resources/db/changelog/shop.sql'
const sqlBefore = `--liquibase formatted sql

--changeset ann:1
CREATE TABLE orders (id bigint);
--rollback DROP TABLE orders;
`
const sql = (title: string, next: string) => ({
  title,
  base: { 'pom.xml': pom, [sqlPath]: sqlBefore },
  files: { 'pom.xml': pom, [sqlPath]: sqlBefore + next },
})

export const migrationWithoutWayBackJava: Examples = {
  bad: [
    xml('a statement', set('3', `    <sql>DELETE FROM orders WHERE note = ''</sql>${mark}`)),
    xml(
      'a column goes, after what Liquibase undoes by itself',
      set(
        '3',
        `    <addColumn tableName="orders"><column name="title" type="TEXT"/></addColumn>\n    <dropColumn tableName="orders" columnName="note"/>${mark}`,
      ),
    ),
    xml(
      'a type that becomes another',
      set('3', `    <modifyDataType tableName="orders" columnName="note" newDataType="VARCHAR(100)"/>${mark}`),
    ),
    xml('rows', set('3', `    <insert tableName="orders">${mark}\n      <column name="id" valueNumeric="1"/></insert>`)),
    yaml('in YAML', yamlSet('dropColumn: # <- finding\n            tableName: orders\n            columnName: id\n')),
    sql('in SQL, where nothing is undone by itself', '\n--changeset ann:2\nALTER TABLE orders ADD COLUMN title text; -- <- finding\n'),
  ],
  good: [
    xml('with its reverse', set('3', "    <sql>DELETE FROM orders WHERE note = ''</sql>\n    <rollback/>")),
    xml(
      'what Liquibase undoes by itself',
      set(
        '3',
        '    <addColumn tableName="orders"><column name="title" type="TEXT"/></addColumn>\n    <dropNotNullConstraint tableName="orders" columnName="note"/>',
      ),
    ),
    xml('nobody here says how', set('4', '    <dropTable tableName="carts"/>'), [orders, notUndone]),
    xml('the first that needs it', set('3', '    <dropTable tableName="drafts"/>'), [orders]),
    xml('a change of our own, which may bring its reverse along', set('3', '    <customChange class="com.example.shop.FillNotes"/>')),
    xml('rows for tests', set('3', '    <insert tableName="orders"><column name="id" valueNumeric="1"/></insert>', ' context="test"')),
    xml(
      'run whenever it is edited',
      set('3', '    <sql>CREATE OR REPLACE VIEW open_orders AS SELECT id FROM orders</sql>', ' runOnChange="true"'),
    ),
    yaml('in YAML, with its reverse', yamlSet('sql: DELETE FROM orders\n', '      rollback: SELECT 1\n')),
    yaml('in YAML, undone by itself', yamlSet('renameColumn: { tableName: orders, oldColumnName: id, newColumnName: number }\n')),
    sql(
      'in SQL, with its reverse',
      '\n--changeset ann:2\nALTER TABLE orders ADD COLUMN title text;\n--rollback ALTER TABLE orders DROP COLUMN title;\n',
    ),
  ],
}
