package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Customers {
  private final CustomerRepository customerRepository;

  @PostMapping("/customers")
  public Customer join(@RequestBody String email) {
    if (customerRepository.existsByEmail(email)) {
      throw new ConflictException(email);
    }
    return customerRepository.save(new Customer(email));
  }
}
