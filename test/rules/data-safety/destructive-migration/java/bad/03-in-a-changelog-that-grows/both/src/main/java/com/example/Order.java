package com.example;

@Entity
@Table(name = "orders")
class Order {
  @Id
  private Long id;

  @Column(name = "note")
  private String note;
}
