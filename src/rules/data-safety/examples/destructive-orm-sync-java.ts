import type { Examples } from '#model/rule'

const main = {
  'src/main/java/com/example/Application.java': `package com.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
`,
}

const settings = (url: string, mode: string, note = ''): string => `spring:
  datasource:
    url: ${url}
  jpa:
    hibernate:
      ddl-auto: ${mode}${note}
`

const embedded = `spring:
  jpa:
    hibernate:
      ddl-auto: create-drop
`

export const destructiveOrmSyncJava: Examples = {
  bad: [
    {
      title: 'tables made anew on a server at each start',
      files: {
        ...main,
        'src/main/resources/application.yml': settings('jdbc:postgresql://${DB_HOST}/orders', 'create', ' # <- finding'),
      },
    },
    {
      title: 'tables dropped at each end, in properties',
      files: {
        ...main,
        'src/main/resources/application.properties':
          'spring.datasource.url=jdbc:mysql://db/orders\nspring.jpa.hibernate.ddl-auto=create-drop # <- finding\n',
      },
    },
    {
      title: 'the address comes from the environment',
      files: {
        ...main,
        'src/main/resources/application-prod.yml': settings('${DATABASE_URL}', '${DDL_AUTO:create}', ' # <- finding'),
      },
    },
    {
      title: 'a check of the schema was replaced',
      files: { ...main, 'src/main/resources/application.yml': settings('jdbc:mariadb://db/orders', 'create', ' # <- finding') },
      base: { ...main, 'src/main/resources/application.yml': settings('jdbc:mariadb://db/orders', 'validate') },
    },
  ],
  good: [
    {
      title: 'a database in memory',
      files: { ...main, 'src/main/resources/application.yml': settings('jdbc:h2:mem:orders', 'create-drop') },
    },
    {
      title: 'no address: an embedded database, or one that is named elsewhere',
      files: { ...main, 'src/main/resources/application.yml': embedded },
    },
    {
      title: 'in memory unless the environment says otherwise',
      files: { ...main, 'src/main/resources/application.yml': settings('${DB_URL:jdbc:hsqldb:mem:orders}', 'create-drop') },
    },
    {
      title: 'production has settings of its own',
      files: {
        ...main,
        'src/main/resources/application.yml': settings('jdbc:postgresql://localhost/orders', 'create'),
        'src/main/resources/application-prod.yml': settings('jdbc:postgresql://db/orders', 'validate'),
      },
    },
    {
      title: 'settings of a developer',
      files: { ...main, 'src/main/resources/application-dev.yml': settings('jdbc:postgresql://localhost/orders', 'create') },
    },
    {
      title: 'only what is missing is added',
      files: { ...main, 'src/main/resources/application.yml': settings('jdbc:postgresql://db/orders', 'update') },
    },
  ],
}
