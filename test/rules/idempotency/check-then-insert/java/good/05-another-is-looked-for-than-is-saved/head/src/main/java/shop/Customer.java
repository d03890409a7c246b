package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
public class Customer {
  @Id @GeneratedValue private Long id;
  @Column(unique = true) private String number;
  private String email;
  private String shop;
}
