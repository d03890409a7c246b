package shop;

import org.springframework.context.annotation.*;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration
class Login {
  @Bean
  DefaultCookieSerializer cookieSerializer() {
    DefaultCookieSerializer cookieSerializer = new DefaultCookieSerializer();
    cookieSerializer.setCookieName("SHOP");
    return cookieSerializer;
  }
}
