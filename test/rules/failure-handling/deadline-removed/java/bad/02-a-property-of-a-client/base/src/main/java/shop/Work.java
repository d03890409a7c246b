package shop;

import jakarta.ws.rs.client.ClientBuilder;
import org.glassfish.jersey.client.ClientProperties;
import org.springframework.context.annotation.*;

@Configuration
class Work {
  @Bean
  Object made() {
    return ClientBuilder.newBuilder()
        .register(mapper)
        .property(ClientProperties.READ_TIMEOUT, 5000) // <- finding
        .build();
  }
}
