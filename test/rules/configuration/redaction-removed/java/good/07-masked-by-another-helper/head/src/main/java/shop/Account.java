package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Service;

@Service
class Account {
  private String name;

  void tell(String header) {
    log.info("called with {}", Secrets.redactHeader(header));
    next(header);
  }
}
