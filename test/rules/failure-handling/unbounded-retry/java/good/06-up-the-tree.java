package com.example;


@Service
public class Example {
  Price price(Category category) {
    if (category == null) return Price.ofTheHouse();
    try {
      return load(category);
    } catch (NoPriceException e) {
      return price(category.getParent());
    }
  }
  private Price load(Category category) { return null; }
}
