import type { Examples } from '#model/rule'

export const renameBreaksRunningVersionJava: Examples = {
  bad: [
    {
      title: 'a column',
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
    <renameColumn tableName="orders" oldColumnName="note" newColumnName="remark"/> <!-- <- finding -->
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
    <renameTable oldTableName="orders" newTableName="purchases"/> <!-- <- finding -->
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
    <renameTable oldTableName="orders" newTableName="purchases"/> <!-- <- finding -->
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
    <renameTable oldTableName="drafts" newTableName="sketches"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'in the way back',
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
      <column name="remark" type="VARCHAR(10)"/>
    </addColumn>
    <rollback>
      <renameTable oldTableName="x" newTableName="orders"/>
    </rollback>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'a first changelog',
      base: {
        'src/main/resources/application.properties': `a=b
`,
      },
      files: {
        'src/main/resources/db/changelog/0001_init.xml': `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <changeSet id="1" author="a">
    <renameTable oldTableName="orders" newTableName="purchases"/>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
}
