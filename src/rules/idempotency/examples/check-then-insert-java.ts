import type { Examples } from '#model/rule'

const entity = (unique: string, table = ''): string => `package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
${table && `${table}\n`}public class Customer {
  @Id @GeneratedValue private Long id;
  @Column(unique = true) private String number;
  ${unique}private String email;
  private String shop;
}
`
const service = (body: string): string => `package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Customers {
  private final CustomerRepository customerRepository;

  @PostMapping("/customers")
  public Customer join(@RequestBody String email) {
${body}
  }
}
`
const files = (body: string, model = entity('')): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'src/main/java/shop/Customer.java': model, 'src/main/java/shop/Customers.java': service(body) },
})
const exists = (mark = ''): string => `    if (customerRepository.existsByEmail(email)) {
      throw new ConflictException(email);
    }
    return customerRepository.save(new Customer(email));${mark}`

export const checkThenInsertJava: Examples = {
  bad: [
    { title: 'asked, then saved', ...files(exists(' // <- finding')) },
    {
      title: 'looked for, then saved',
      ...files(`    Customer found = customerRepository.findByEmail(email);
    if (found == null) {
      Customer customer = new Customer();
      customer.setEmail(email);
      found = customerRepository.save(customer); // <- finding
    }
    return found;`),
    },
    {
      title: 'in one chain',
      ...files(`    return customerRepository
        .findByEmail(email)
        .orElseGet(() -> customerRepository.save(new Customer(email))); // <- finding`),
    },
  ],
  good: [
    { title: 'unique by its column', ...files(exists(), entity('@Column(unique = true) ')) },
    {
      title: 'unique by its table',
      ...files(exists(), entity('', '@Table(name = "customers", uniqueConstraints = @UniqueConstraint(columnNames = {"email"}))')),
    },
    {
      title: 'the entity tells nothing of what is unique',
      ...files(exists(), entity('').replace('@Column(unique = true) ', '')),
    },
    {
      title: 'under a lock',
      ...files(`    lock.lock();\n${exists()}`),
    },
    {
      title: 'another is looked for than is saved',
      ...files(exists().replace('new Customer(email)', 'new Customer(numbers.next())')),
    },
  ],
}
