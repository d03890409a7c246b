import type { Examples } from '#model/rule'

export const tableLockingMigrationJava: Examples = {
  bad: [
    {
      title: 'an index',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_note"> <!-- <- finding -->
      <column name="note"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'a foreign key',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <addForeignKeyConstraint baseTableName="orders" baseColumnNames="note" constraintName="fk_note" referencedTableName="notes" referencedColumnNames="id"/> <!-- <- finding -->
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'an index in a changelog that grows',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
  <changeSet id="2" author="a">
    <createIndex tableName="orders" indexName="by_note"> <!-- <- finding -->
      <column name="note"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
  good: [
    {
      title: 'of a table of the same change',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <createTable tableName="drafts">
      <column name="id" type="BIGINT"/>
    </createTable>
    <createIndex tableName="drafts" indexName="by_id">
      <column name="id"/>
    </createIndex>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'a column that may be null',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a">
    <addColumn tableName="orders">
      <column name="state" type="VARCHAR(10)"/>
    </addColumn>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'without locking writers out',
      base: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
      },
      files: {
        'pom.xml': `<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>
`,
        'src/main/java/com/example/Order.java': `package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
`,
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <createTable tableName="orders">
      <column name="id" type="BIGINT"/>
      <column name="note" type="VARCHAR(100)"/>
    </createTable>
  </changeSet>
</databaseChangeLog>
`,
        'src/main/resources/db/changelog/0002_next.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="2" author="a" runInTransaction="false">
    <sql>CREATE INDEX CONCURRENTLY by_note ON orders (note);</sql>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
}
