import type { Examples } from '#model/rule'

export const requiredColumnWithoutDefaultJava: Examples = {
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
    <addColumn tableName="orders">
      <column name="state" type="VARCHAR(10)"> <!-- <- finding -->
        <constraints nullable="false"/>
      </column>
    </addColumn>
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
    <addColumn tableName="orders">
      <column name="state" type="VARCHAR(10)"> <!-- <- finding -->
        <constraints nullable="false"/>
      </column>
    </addColumn>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'one of two',
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
      <column name="paid" type="VARCHAR(10)" defaultValue="no">
        <constraints nullable="false"/>
      </column>
      <column name="state" type="VARCHAR(10)"> <!-- <- finding -->
        <constraints nullable="false"/>
      </column>
    </addColumn>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
  good: [
    {
      title: 'with a default',
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
      <column name="state" type="VARCHAR(10)" defaultValue="open">
        <constraints nullable="false"/>
      </column>
    </addColumn>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
    {
      title: 'that may be null',
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
    <addColumn tableName="drafts">
      <column name="state" type="VARCHAR(10)">
        <constraints nullable="false"/>
      </column>
    </addColumn>
  </changeSet>
</databaseChangeLog>
`,
      },
    },
  ],
}
