package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Customers {
  private final CustomerRepository customerRepository;

  @PostMapping("/customers")
  public Customer join(@RequestBody String email) {
    Customer found = customerRepository.findByEmail(email);
    if (found == null) {
      Customer customer = new Customer();
      customer.setEmail(email);
      found = customerRepository.save(customer); // <- finding
    }
    return found;
  }
}
