import type { Examples } from '#model/rule'

export const editedAppliedMigrationJava: Examples = {
  bad: [
    {
      title: 'a column more',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="TEXT"/> <!-- <- finding -->
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'another index',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="TEXT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="TEXT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_note"> <!-- <- finding -->
      <column name="note"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'another type',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="TEXT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="CLOB"/> <!-- <- finding -->
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
  good: [
    {
      title: 'a change set more',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
  <changeSet id="9" author="a">
    <addColumn tableName="orders">
      <column name="note" type="VARCHAR(10)"/>
    </addColumn>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'a comment',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <!-- the number that the customer sees -->
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'run whenever it is edited',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a" runOnChange="true">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a" runOnChange="true">
    <createIndex tableName="orders" indexName="by_note">
      <column name="note"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'with a checksum that is said to be valid',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="TEXT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <validCheckSum>9:1</validCheckSum>
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="CLOB"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'another one of the same number, for another database',
      base: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a" dbms="mysql">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a" dbms="mysql">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
  <changeSet id="2" author="a" dbms="postgresql">
    <createIndex tableName="orders" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="3" author="a">
    <dropIndex tableName="orders" indexName="by_id"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'one more change set, in SQL that is a changelog',
      base: {
        'src/main/resources/db/changelog/0001_init.sql': '--liquibase formatted sql\n--changeset a:1\nCREATE TABLE orders (id bigint);\n',
      },
      files: {
        'src/main/resources/db/changelog/0001_init.sql':
          '--liquibase formatted sql\n--changeset a:1\nCREATE TABLE orders (id bigint);\n--changeset a:2\nALTER TABLE orders ADD COLUMN note text;\n',
      },
    },
  ],
}
