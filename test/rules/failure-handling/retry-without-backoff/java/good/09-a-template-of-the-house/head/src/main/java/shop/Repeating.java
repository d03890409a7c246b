package shop;

import com.acme.RetryTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Repeating {
  RetryTemplate made = new RetryTemplate();
}
