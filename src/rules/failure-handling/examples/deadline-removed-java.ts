import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'src/main/java/shop/Work.java': before },
  files: { 'src/main/java/shop/Work.java': after },
})

const settings = (imports: string, body: string): string => `package shop;

${imports}
import org.springframework.context.annotation.*;

@Configuration
class Work {
  @Bean
  Object made() {
${body}
  }
}
`

const mail = (lines: string): string =>
  settings(
    'import jakarta.mail.Session;\nimport java.util.Properties;',
    `    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
${lines}    return Session.getInstance(properties);`,
  )

const jersey = (lines: string): string =>
  settings(
    'import jakarta.ws.rs.client.ClientBuilder;\nimport org.glassfish.jersey.client.ClientProperties;',
    `    return ClientBuilder.newBuilder()
        .register(mapper)
${lines}        .build();`,
  )

const consumer = (lines: string): string =>
  settings(
    'import java.util.Properties;\nimport org.apache.kafka.clients.consumer.*;',
    `    Properties properties = new Properties();
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, "work");
${lines}    return new KafkaConsumer<>(properties);`,
  )

export const deadlineRemovedJava: Examples = {
  bad: [
    change('among the settings of mail', mail('    properties.put("mail.smtp.timeout", "5000"); // <- finding\n'), mail('')),
    change('a property of a client', jersey('        .property(ClientProperties.READ_TIMEOUT, 5000) // <- finding\n'), jersey('')),
    change(
      'of a client',
      `package shop;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.*;

@Configuration
class Work {
  @Bean
  HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(Duration.ofSeconds(2)) // <- finding
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }
}
`,
      `package shop;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.*;

@Configuration
class Work {
  @Bean
  HttpClient client() {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }
}
`,
    ),
    change(
      'of a factory',
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(5000); // <- finding
    factory.setBufferRequestBody(false);
    return factory;
  }
}
`,
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setBufferRequestBody(false);
    return factory;
  }
}
`,
    ),
  ],
  good: [
    change(
      'another value of a setting',
      mail('    properties.put("mail.smtp.timeout", "5000");\n'),
      mail('    properties.put("mail.smtp.timeout", timeout);\n'),
    ),
    change(
      'a setting that bounds no call',
      consumer('    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10000);\n'),
      consumer(''),
    ),
    change(
      'another value',
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(5000);
    return factory;
  }
}
`,
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(settings.readTimeout());
    return factory;
  }
}
`,
    ),
    change(
      'the client goes away with it',
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(5000);
    return factory;
  }
}
`,
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  String name() { return "work"; }
}
`,
    ),
    change(
      'a maker that sets them',
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(5000);
    return factory;
  }
}
`,
      `package shop;

import org.springframework.context.annotation.*;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Configuration
class Work {
  @Bean
  SimpleClientHttpRequestFactory factory() {
    SimpleClientHttpRequestFactory factory = Clients.withTimeouts();
    return factory;
  }
}
`,
    ),
  ],
}
