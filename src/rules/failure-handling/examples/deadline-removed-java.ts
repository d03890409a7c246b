import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'src/main/java/shop/Work.java': before },
  files: { 'src/main/java/shop/Work.java': after },
})

export const deadlineRemovedJava: Examples = {
  bad: [
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
