package shop;

import jakarta.mail.Session;
import java.util.Properties;
import org.springframework.context.annotation.*;

@Configuration
class Work {
  @Bean
  Object made() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
    return Session.getInstance(properties);
  }
}
