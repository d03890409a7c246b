import type { Examples } from '#model/rule'

const order = `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`

const init = `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`

export const destructiveMigrationJava: Examples = {
  bad: [
    {
      title: 'a column',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <dropColumn tableName="orders" columnName="note"/> <!-- <- finding -->
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'a table',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <dropTable tableName="orders"/> <!-- <- finding -->
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'in a changelog that grows',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <dropColumn tableName="orders" columnName="note"/> <!-- <- finding -->
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'in SQL',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <sql>
      ALTER TABLE orders DROP COLUMN note; -- <- finding
    </sql>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
  good: [
    {
      title: 'only in the way back',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <addColumn tableName="orders">
      <column name="state" type="VARCHAR(10)"/>
    </addColumn>
    <rollback>
      <dropColumn tableName="orders" columnName="state"/>
    </rollback>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'a table of the same change',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <createTable tableName="drafts">
      <column name="id" type="BIGINT"/>
    </createTable>
    <dropTable tableName="drafts"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'an index',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': order,
        'src/main/resources/db/changelog/0001_init.xml': init,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_note">
      <column name="note"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
}
