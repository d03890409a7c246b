import type { Examples } from '#model/rule'

const pom = (artifact: string): string =>
  `<project>
  <artifactId>shop</artifactId>
  <dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency>
    <dependency><groupId>org.example</groupId><artifactId>${artifact}</artifactId></dependency>
  </dependencies>
</project>
`
const controller = (imports: string, fields: string, body: string): string => `package shop;

${imports}
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
${fields}

  @GetMapping("/rates")
  public String rates() throws Exception {
${body}
  }
}
`
const jdk = (mark = '', client = 'HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()'): string =>
  controller(
    'import io.micrometer.core.instrument.binder.jdk.MicrometerHttpClient;\nimport java.net.URI;\nimport java.net.http.HttpClient;\nimport java.net.http.HttpRequest;\nimport java.net.http.HttpResponse;',
    `  private final HttpClient client = ${client};`,
    `    HttpRequest request = HttpRequest.newBuilder(URI.create("https://rates.example.com/eur")).timeout(Duration.ofSeconds(2)).build();${mark}
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();`,
  ).replace(client.includes('Micrometer') ? '?' : /^import io\.micrometer.*\n/m, '')
const ok = (mark = ''): string =>
  controller(
    'import okhttp3.OkHttpClient;\nimport okhttp3.Request;',
    '  private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(2)).build();',
    `    Request request = new Request.Builder().url("https://rates.example.com/eur").build();
    return client.newCall(request).execute().body().string();${mark}`,
  )
const template = controller(
  'import org.springframework.boot.web.client.RestTemplateBuilder;\nimport org.springframework.web.client.RestTemplate;',
  '  private final RestTemplate client;\n\n  Rates(RestTemplateBuilder builder) {\n    this.client = builder.readTimeout(Duration.ofSeconds(2)).build();\n  }',
  '    return client.getForObject("https://rates.example.com/eur", String.class);',
)
const listener = (mark = ''): string => `package shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Invoices {
  private final HttpClient client = HttpClient.newHttpClient();

  @KafkaListener(topics = "invoices")
  public void send(String invoice) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://billing.example.com/invoices")).timeout(Duration.ofSeconds(2)).build();${mark}
    client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
`
const path = 'src/main/java/shop/Rates.java'
const bridge = pom('micrometer-tracing-bridge-otel')

export const externalCallWithoutTraceContextJava: Examples = {
  bad: [
    { title: "the client of Java's own library", files: { 'pom.xml': bridge, [path]: jdk(' // <- finding') } },
    { title: 'OkHttp', files: { 'pom.xml': pom('micrometer-tracing-bridge-brave'), [path]: ok(' // <- finding') } },
    {
      title: 'a listener that asks another service',
      files: { 'pom.xml': bridge, 'src/main/java/shop/Invoices.java': listener(' // <- finding') },
    },
  ],
  good: [
    { title: "a client that Spring's builder makes", files: { 'pom.xml': bridge, [path]: template } },
    {
      title: 'a client that is observed',
      files: {
        'pom.xml': bridge,
        [path]: jdk('', 'MicrometerHttpClient.instrumentationBuilder(HttpClient.newHttpClient(), registry).build()'),
      },
    },
    { title: 'a package that finds the clients by itself', files: { 'pom.xml': pom('opentelemetry-spring-boot-starter'), [path]: jdk() } },
    { title: 'nothing is traced', files: { [path]: jdk() } },
    {
      title: 'the context is written by hand',
      files: {
        'pom.xml': bridge,
        [path]: jdk(),
        'src/main/java/shop/Headers.java': `package shop;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;

public class Headers {
  public void write(OpenTelemetry telemetry, Carrier carrier) {
    telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), carrier, Carrier::set);
  }
}
`,
      },
    },
  ],
}
