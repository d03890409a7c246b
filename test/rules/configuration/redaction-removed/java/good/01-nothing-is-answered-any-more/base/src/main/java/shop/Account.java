package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Service;

@Service
class Account {
  private String name;

  Provider remove(Provider existing) {
    store.remove(existing);
    redactSensitiveData(existing);
    return existing;
  }
}
