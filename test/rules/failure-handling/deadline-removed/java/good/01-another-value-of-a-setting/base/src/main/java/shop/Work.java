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
    properties.put("mail.smtp.timeout", "5000");
    return Session.getInstance(properties);
  }
}
