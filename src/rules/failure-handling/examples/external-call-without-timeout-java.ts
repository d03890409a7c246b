import type { Examples } from '#model/rule'

/** Clients of Spring, Apache, the JDK and JavaMail. */

export const externalCallWithoutTimeoutJava: Examples = {
  bad: [
    `package com.example;

import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http = new RestTemplate(); // <- finding
  Rate rate(String currency) {
    return http.getForObject("https://rates.example.com/" + currency, Rate.class);
  }
}
`,
    `package com.example;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@Service
public class Example {
  private final HttpClient client = HttpClient.newHttpClient();
  String rate(String currency) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://rates.example.com/" + currency)).GET().build(); // <- finding
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
`,
    `package com.example;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

@Service
public class Example {
  int status(String address) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(); // <- finding
    connection.setConnectTimeout(2000);
    return connection.getResponseCode();
  }
}
`,
    `package com.example;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

@Service
public class Example {
  private final CloseableHttpClient client = HttpClients.createDefault(); // <- finding
}
`,
    `package com.example;

import java.util.Properties;
import javax.mail.Session;

@Service
public class Example {
  Session session() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "smtp.example.com");
    return Session.getInstance(settings); // <- finding
  }
}
`,
    `package com.example;

import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

@Service
public class Example {
  private final OkHttpClient client = new OkHttpClient.Builder() // <- finding
      .readTimeout(0, TimeUnit.SECONDS)
      .build();
}
`,
    {
      title: 'the read timeout was removed',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.web.client.RestTemplate;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Service
public class Example {
  RestTemplate http() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setReadTimeout(3000); // <- finding
    return new RestTemplate(factory);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  RestTemplate http() {
    return new RestTemplate();
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import org.springframework.web.client.RestTemplate;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

@Service
public class Example {
  RestTemplate http() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(1000);
    factory.setReadTimeout(3000);
    return new RestTemplate(factory);
  }
}
`,
    `package com.example;

import org.springframework.web.client.RestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;

@Service
public class Example {
  private final RestTemplate http;
  Example(RestTemplateBuilder builder) {
    this.http = builder.build();
  }
  Rate rate() {
    return http.getForObject("https://rates.example.com", Rate.class);
  }
}
`,
    `package com.example;

import org.springframework.web.client.RestTemplate;
import org.springframework.http.client.ClientHttpRequestFactory;

@Service
public class Example {
  RestTemplate http(ClientHttpRequestFactory factory) {
    return new RestTemplate(factory);
  }
}
`,
    `package com.example;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

@Service
public class Example {
  HttpRequest request() {
    return HttpRequest.newBuilder(URI.create("https://rates.example.com")).timeout(Duration.ofSeconds(3)).GET().build();
  }
}
`,
    `package com.example;

import okhttp3.OkHttpClient;

@Service
public class Example {
  private final OkHttpClient client = new OkHttpClient();
}
`,
    `package com.example;

import java.util.Properties;
import javax.mail.Session;

@Service
public class Example {
  Session session() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "smtp.example.com");
    settings.put("mail.smtp.connectiontimeout", "2000");
    settings.put("mail.smtp.timeout", "5000");
    return Session.getInstance(settings);
  }
}
`,
    `package com.example;

import com.example.http.RestTemplate;

@Service
public class Example {
  private final RestTemplate http = new RestTemplate();
}
`,
    {
      title: 'a test',
      files: {
        'src/test/java/com/example/ExampleTest.java': `package com.example;

import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http = new RestTemplate();
}
`,
      },
    },
  ],
}
