package shop;

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
