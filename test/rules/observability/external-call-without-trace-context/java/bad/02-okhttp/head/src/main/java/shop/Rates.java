package shop;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Rates {
  private final OkHttpClient client = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(2)).build();

  @GetMapping("/rates")
  public String rates() throws Exception {
    Request request = new Request.Builder().url("https://rates.example.com/eur").build();
    return client.newCall(request).execute().body().string(); // <- finding
  }
}
