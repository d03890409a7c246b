package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Customers {
  private final CustomerRepository customerRepository;

  @PostMapping("/customers")
  public Customer join(@RequestBody String email) {
    return customerRepository
        .findByEmail(email)
        .orElseGet(() -> customerRepository.save(new Customer(email))); // <- finding
  }
}
